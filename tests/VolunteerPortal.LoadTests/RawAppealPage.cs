using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Npgsql;

namespace VolunteerPortal.LoadTests;

/// <summary>The least an uncached appeal page can cost: its 54 rows in one batch, written as encoded UTF-8, filled up to the size of the
/// portal's page.</summary>
public sealed class RawAppealPage(NpgsqlDataSource database)
{
    private const string Appeal = "select title, salutation, body, source, views, shares, published_at from appeals where id = $1 "
        + "and state = 1";
    private const string Attachments = "select id::text, file_name, content_type, size from attachments where appeal_id = $1 "
        + "order by position";

    private const string Comments =
        "select id::text, author_mask, text, created_at from comments where appeal_id = $1 and state = 1 "
            + "order by created_at desc, id desc limit 50";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public async Task<ReadOnlyMemory<byte>> Render(Guid id, int size)
    {
        var page = new ArrayBufferWriter<byte>(size);
        Write(page, "<!doctype html><html lang=zh-Hans><body>");
        await using var batch = database.CreateBatch();
        foreach (var sql in (string[])[Appeal, Attachments, Comments])
            batch.BatchCommands.Add(new NpgsqlBatchCommand(sql) { Parameters = { new NpgsqlParameter<Guid> { TypedValue = id } } });
        await using (var reader = await batch.ExecuteReaderAsync())
        {
            do
            {
                while (await reader.ReadAsync())
                    WriteRow(page, reader);
            }
            while (await reader.NextResultAsync());
        }

        Fill(page, size);
        return page.WrittenMemory;
    }

    private static void WriteRow(ArrayBufferWriter<byte> page, NpgsqlDataReader row)
    {
        Write(page, "<article>");
        for (var column = 0; column < row.FieldCount; column++)
        {
            Write(page, "<p>");
            if (!row.IsDBNull(column))
                Write(page,
                    Encoder.Encode(row.GetFieldType(column) == typeof(string) ? row.GetString(column) : row.GetValue(column).ToString()!));
            Write(page, "</p>");
        }

        Write(page, "</article>");
    }

    private static void Fill(ArrayBufferWriter<byte> page, int size)
    {
        var missing = size - page.WrittenCount;
        if (missing <= 0)
            return;

        page.GetSpan(missing)[..missing].Fill((byte)' ');
        page.Advance(missing);
    }

    private static void Write(ArrayBufferWriter<byte> page, string text) => Encoding.UTF8.GetBytes(text, page);
}

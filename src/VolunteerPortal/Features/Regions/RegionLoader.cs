using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using VolunteerPortal.Data;

namespace VolunteerPortal.Features.Regions;

/// <summary>Levels 1 to 4, data of 2023-06-30; done once, by `migrate`.</summary>
public static class RegionLoader
{
    public static async Task<int> Load(PortalDb db, CancellationToken cancellation = default)
    {
        if (await db.Regions.AnyAsync(cancellation))
            return 0;

        await db.Database.OpenConnectionAsync(cancellation);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var writer = await connection.BeginTextImportAsync(
            "copy regions (level, code, parent_code, name) from stdin (format csv, header true)", cancellation);
        await using var file = typeof(RegionLoader).Assembly.GetManifestResourceStream("regions.csv.gz")!;
        using var text = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        var rows = 0;
        while (await text.ReadLineAsync(cancellation) is { } line)
        {
            await writer.WriteLineAsync(line.AsMemory(), cancellation);
            rows++;
        }

        return rows - 1;
    }
}

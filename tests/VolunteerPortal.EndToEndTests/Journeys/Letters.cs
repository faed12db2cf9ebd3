using System.Text;
using VolunteerPortal.Features.Appeals;
using VolunteerPortal.Features.Appeals.Comments;
using VolunteerPortal.Features.Appeals.Contacts;
using VolunteerPortal.Features.Appeals.Files;
using VolunteerPortal.Platform.Files;

namespace VolunteerPortal.EndToEndTests.Journeys;

/// <summary>An appeal with all an official letter has: six sections, two issuing bodies, a file and a directory of 27 rows.</summary>
public static class Letters
{
    public const string FileName = "巡堤要点.pdf";
    public const int DirectoryRows = 27;

    public static readonly IReadOnlyList<string> Sections = ["一、先看清楚，再动手", "二、就近报名", "三、照看长者", "四、两人同行", "五、以公告为准", "六、守时守约"];

    public static string Body => "秋汛还没有过去，现在需要您搭把手。\n" + string.Join('\n', Sections.Select(section => $"{section}\n请照这一条做，办不了的事打电话给服务队。"));

    /// <summary>As it comes from a spreadsheet: tabs between the cells, a line for each row.</summary>
    public static string Directory => string.Join('\n', Rows().Select(row => string.Join('\t', row.Area, row.Unit, row.Person, row.Phone)));

    public static byte[] Pdf =>
        Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n");

    public static async Task<Appeal> Published(PortalSite portal, string regionCode)
    {
        var appeal = await portal.Given.Appeal(with => with.Body = Body, regionCode: regionCode);
        var now = TimeProvider.System.GetUtcNow();
        using var content = new MemoryStream(Pdf);
        var file = (await portal.Service<FileStore>().Save(content, FileName)).File!;
        await portal.Db(async db =>
        {
            db.AddRange(Rows()
                .Select((row, at) => new DirectoryEntry { AppealId = appeal.Id, Position = at, Area = row.Area, Unit = row.Unit,
                    Person = row.Person, Phone = row.Phone }));
            db.Add(new Attachment
            {
                AppealId = appeal.Id,
                Position = 0,
                FileName = file.FileName,
                ContentType = file.ContentType,
                Size = file.Size,
                Sha256 = file.Sha256,
                StoredName = file.StoredName,
                CreatedAt = now,
            });
            return await db.SaveChangesAsync();
        });
        await portal.ShowNewRows();
        return appeal;
    }

    public static async Task<Comment> Comment(PortalSite portal, Appeal appeal, string text)
    {
        var comment = await By(portal, appeal, text);
        comment.Decide(CommentState.Visible, appeal.AuthorId, comment.CreatedAt);
        return await portal.Given.Saved(comment);
    }

    /// <summary>A comment that waits for the office.</summary>
    public static async Task<Comment> Pending(PortalSite portal, Appeal appeal, string text) =>
        await portal.Given.Saved(await By(portal, appeal, text));

    private static async Task<Comment> By(PortalSite portal, Appeal appeal, string text)
    {
        var author = await portal.Given.Account("苏芒种");
        return new Comment { AppealId = appeal.Id, AccountId = author.Id, AuthorMask = author.MaskedName, Text = text,
            CreatedAt = TimeProvider.System.GetUtcNow().AddHours(-1) };
    }

    private static IEnumerable<(string Area, string Unit, string Person, string Phone)> Rows() =>
        Enumerable.Range(1, DirectoryRows).Select(n => (n % 2 == 0 ? "云桥区" : "柳溪区", $"第 {n} 服务站", "值班员", $"0731-5555-{n + 100:0000}"));
}

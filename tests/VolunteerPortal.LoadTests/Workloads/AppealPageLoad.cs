using VolunteerPortal.Features.Appeals;
using VolunteerPortal.Features.Appeals.Comments;
using VolunteerPortal.Features.Appeals.Files;

namespace VolunteerPortal.LoadTests.Workloads;

/// <summary>W1: one published appeal with 3 files and 50 comments, read by visitors, by the signed in, and past the kept page.</summary>
public static class AppealPageLoad
{
    private const int Comments = 50;

    public static async Task Measure(Bench bench)
    {
        var path = $"/appeals/{await Seed(bench)}";
        var size = await bench.CopyToLimits("appeal", path);
        var session = People.SessionCookie(1);
        // Free text is never kept: an empty search of the contacts shows the whole page
        var (missed, raw) = ($"{path}?contact=", $"/raw/{path["/appeals/".Length..]}?size={size}");
        await bench.WarmUp(bench.Limits, "/bytes/appeal");
        await bench.WarmUp(bench.Limits, raw);
        await bench.WarmUp(bench.Portal, missed);
        await bench.WarmUp(bench.Portal, path, session);
        await bench.WarmUp(bench.Portal, path);

        var samples = await Contender.TakeTurns(bench.Options.Rounds,
            bench.Page("bytes", bench.Limits, "/bytes/appeal"),
            bench.Page("kept", bench.Portal, path),
            bench.Page("signed in", bench.Portal, path, session),
            bench.Page("raw", bench.Limits, raw),
            bench.Page("missed", bench.Portal, missed));

        var (peak, share) = ProcessStatistics.Memory(bench.Portal.Process.Id);
        var memory = $"peak {peak:0}, PSS {share:0} (≤ 400 {(peak <= 400 ? "met" : "MISSED")})";
        bench.Report.Add(new Row("W1", $"limit: the same {size / 1024.0:0.0} KiB from Kestrel", samples["bytes"]));
        bench.Report.Add(new Row("W1", "appeal, visitor (kept page)", samples["kept"]) { Limit = samples["bytes"], RateFloor = 0.70,
            Memory = memory });
        bench.Report.Add(new Row("W1", "appeal, signed in", samples["signed in"]) { Limit = samples["bytes"], RateFloor = 0.12 });
        bench.Report.Add(new Row("W1", "limit: its rows by Npgsql", samples["raw"]));
        bench.Report.Add(new Row("W1", "appeal, visitor, not kept", samples["missed"]) { Limit = samples["raw"], CpuCeiling = 2.2 });
    }

    private static async Task<Guid> Seed(Bench bench)
    {
        var appeal = await bench.Given.Appeal(a => a.Body = Body());
        var now = TimeProvider.System.GetUtcNow();
        await using var db = bench.Db();
        db.AddRange(Enumerable.Range(1, 3).Select(position => File(appeal.Id, position, now)));
        db.AddRange(Enumerable.Range(1, Comments).Select(number => Comment(appeal, number, now)));
        await db.SaveChangesAsync();
        return appeal.Id;
    }

    private static Attachment File(Guid appealId, int position, DateTimeOffset now) => new()
    {
        AppealId = appealId,
        Position = position,
        FileName = $"附件{position} 报名表.docx",
        ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        Size = 20_480,
        Sha256 = new byte[32],
        StoredName = $"load{position}",
        CreatedAt = now,
    };

    private static Comment Comment(Appeal appeal, int number, DateTimeOffset now)
    {
        var comment = new Comment
        {
            AppealId = appeal.Id,
            AccountId = People.Id(number),
            AuthorMask = "林*降",
            Text = $"我家在滨河社区，周六上午可以来。上个月整理过物资，知道流程，也可以带两位邻居一起来。第 {number} 位报到。",
            CreatedAt = now.AddMinutes(-number),
        };
        comment.Decide(CommentState.Visible, appeal.AuthorId, now);
        return comment;
    }

    private static string Body() => string.Join("\n\n", "一二三四五六".Select(number =>
        $"{number}、就近参加，量力而行\n\n汛期将至，请大家先完成线上课程，再选择离家近的岗位。堤岸巡查、物资整理和老人探访都缺人手，一两个小时也可以。\n\n请带好雨具，穿防滑的鞋，听从带队人安排；身体不适时马上告诉同组的人。"));
}

using VolunteerPortal.Features.Appeals;
using VolunteerPortal.Features.DutyPosts;
using VolunteerPortal.Features.SignUps;
using VolunteerPortal.Platform.Files;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Data.Sample;

/// <summary>Made from the sample itself, so that the attachments say what the pages say.</summary>
public sealed class SampleFiles(FileStore store)
{
    public async Task<List<StoredFile>> Save(SamplePosts posts)
    {
        var list = SamplePdf.Write("志愿服务岗位清单", posts.Posts.SelectMany((post, at) => About(post, at + 1)));
        var directory = SampleWorkbook.Write("联系方式", ["区县", "单位", "联系人", "电话"],
            [.. SampleText.Rows("directory.tsv").Select(row => (string[])[.. row[..3], PhoneText.Normalize(row[3])!])]);
        FileIntake[] taken = [await Save(list, "志愿服务岗位清单.pdf"), await Save(directory, "各区县联系人和联系电话.xlsx")];

        // A store without room refuses them; the portal starts all the same
        return [.. taken.Select(t => t.File).OfType<StoredFile>()];
    }

    private async Task<FileIntake> Save(byte[] content, string name)
    {
        using var stream = new MemoryStream(content);
        return await store.Save(stream, name);
    }

    private static IEnumerable<string> About(DutyPost post, int number) =>
    [
        $"{number}. {post.Title}（{post.Number}，{post.Kind.Label()}）",
        $"集合地点：{post.Place}，{post.Address}",
        $"联系人：{post.ContactPerson}，{post.ContactPhone}",
        $"风险提示：{post.RiskText}",
        "",
    ];
}

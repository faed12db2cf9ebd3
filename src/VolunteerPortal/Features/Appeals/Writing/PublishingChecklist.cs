using System.Text.RegularExpressions;
using VolunteerPortal.Features.Appeals.Contacts;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Features.Appeals.Writing;

public sealed record ChecklistFacts(
    string? Title,
    int Issuers,
    bool HasDate,
    string? Body,
    AppealText Text,
    IReadOnlyList<DirectoryRow> Contacts,
    bool ContactsAreHiddenLater,
    int Files,
    int PicturesWithoutDescription);

/// <summary>Only what is missing stops the publishing; the row itself says the same (<see cref="Appeal.WhyIncomplete"/>).</summary>
public static partial class PublishingChecklist
{
    public static IReadOnlyList<ChecklistItem> Of(ChecklistFacts facts) =>
    [
        Head(facts),
        Body(facts),
        Pictures(facts),
        Phones(facts),
        Links(facts),
        Files(facts),
    ];

    /// <summary>Also with spaces or hyphens, but not within a longer number.</summary>
    public static int MobilesIn(string? text) => Mobile().Count(text ?? "");

    private static ChecklistItem Head(ChecklistFacts facts)
    {
        const string Label = "标题、发文单位、成文日期";
        if (string.IsNullOrWhiteSpace(facts.Title))
            return new ChecklistItem(Label, ChecklistResult.Missing, "还缺标题");
        if (facts.Issuers == 0)
            return new ChecklistItem(Label, ChecklistResult.Missing, "还缺发文单位");

        return facts.HasDate
            ? new ChecklistItem(Label, ChecklistResult.Done, "完成")
            : new ChecklistItem(Label, ChecklistResult.Missing, "还缺成文日期");
    }

    private static ChecklistItem Body(ChecklistFacts facts)
    {
        const string Label = "正文有小标题";
        if (string.IsNullOrWhiteSpace(facts.Body))
            return new ChecklistItem(Label, ChecklistResult.Missing, "还没有正文");

        return facts.Text.Sections.Count > 0
            ? new ChecklistItem(Label, ChecklistResult.Done, "完成")
            : new ChecklistItem(Label, ChecklistResult.Look, "没有，长文不好读");
    }

    private static ChecklistItem Pictures(ChecklistFacts facts)
    {
        var silent = facts.PicturesWithoutDescription + SilentPicture().Count(facts.Body ?? "");
        return silent > 0
            ? new ChecklistItem("图片都有文字说明", ChecklistResult.Look, "{0} 张没有", silent)
            : new ChecklistItem("图片都有文字说明", ChecklistResult.Done, "完成");
    }

    /// <summary>Publishing a person's own number needs their consent (PIPL 25), and should have an end.</summary>
    private static ChecklistItem Phones(ChecklistFacts facts)
    {
        var inContacts = facts.ContactsAreHiddenLater ? 0 : facts.Contacts.Count(row => MobilePhone.Normalize(row.Phone) is not null);
        var found = MobilesIn(facts.Body) + inContacts;
        return found > 0
            ? new ChecklistItem("疑似个人手机号", ChecklistResult.Confirm, "{0} 处，请确认", found)
            : new ChecklistItem("疑似个人手机号", ChecklistResult.Done, "没有");
    }

    private static ChecklistItem Links(ChecklistFacts facts) => facts.Text.DeadLinks > 0
        ? new ChecklistItem("链接和图片能打开", ChecklistResult.Look, "{0} 处打不开", facts.Text.DeadLinks)
        : new ChecklistItem("链接和图片能打开", ChecklistResult.Done, "完成");

    private static ChecklistItem Files(ChecklistFacts facts)
    {
        if (facts.Files > 0)
            return new ChecklistItem("附件", ChecklistResult.Done, "{0} 个", facts.Files);

        return Announced().IsMatch(facts.Body ?? "")
            ? new ChecklistItem("附件", ChecklistResult.Look, "正文提到了，还没有上传")
            : new ChecklistItem("附件", ChecklistResult.Plain, "没有");
    }

    [GeneratedRegex(@"(?<![0-9])1[3-9][0-9](?:[ \-\u2010-\u2015]?[0-9]{4}){2}(?![0-9])")]
    private static partial Regex Mobile();

    [GeneratedRegex(@"!\[\s*\]\(")]
    private static partial Regex SilentPicture();

    [GeneratedRegex(@"^\s*附件[:：]", RegexOptions.Multiline)]
    private static partial Regex Announced();
}

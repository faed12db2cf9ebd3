using FluentValidation;
using VolunteerPortal.Features.Appeals.Contacts;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Letters;
using VolunteerPortal.Platform.Text;
using VolunteerPortal.Platform.Time;

namespace VolunteerPortal.Features.Appeals.Writing;

/// <summary>Every button sends the whole form, so nothing typed is lost without script; <see cref="Do"/> names the button.</summary>
public sealed class AppealForm
{
    public const int MostIssuers = 6;
    public const int MostFiles = 10;
    public const int SpareRows = 3;

    public string? Title { get; set; }

    public string? Subtitle { get; set; }

    public AppealKind? Kind { get; set; } = AppealKind.Appeal;

    public string? RegionCode { get; set; }

    /// <summary>One per line, in the order of the signature.</summary>
    public string? IssuingBodies { get; set; }

    public string? DocumentNumber { get; set; }

    public string? IssuedOn { get; set; }

    public string? Source { get; set; }

    public string? Salutation { get; set; }

    public string? Body { get; set; }

    /// <summary>A row that is named without a value is bound as null.</summary>
    public List<ContactFormRow> Rows { get; set => field = [.. value.Where(row => row is not null)]; } = [];

    public string? Paste { get; set; }

    public List<FileFormRow> Files { get; set => field = [.. value.Where(file => file is not null)]; } = [];

    public IFormFile? File { get; set; }

    public string? FileDescription { get; set; }

    public string? ContactsHiddenAfter { get; set; }

    public bool CommentsAllowed { get; set; }

    public bool Featured { get; set; }

    /// <summary>The state of the appeal this form was filled from.</summary>
    public long ChangedAt { get; set; }

    public string? Do { get; set; }

    /// <summary>Some browsers send a form on Enter, without any button.</summary>
    public bool WantsNothing => Do is null;

    public bool WantsMoreRows => Do == "rows";

    public bool WantsPreview => Do == "preview";

    public IReadOnlyList<string> Issuers =>
        [.. (Paragraphs(IssuingBodies) ?? "").Split('\n').Select(line => PlainText.OneLine(line)).OfType<string>()];

    public IReadOnlyList<DirectoryRow> Contacts => [.. Rows.Where(row => !row.IsBlank).Select(row => row.ToRow())];

    /// <summary>Moves pasted rows into the grid; a row with errors stays in the field.</summary>
    public IReadOnlyList<Refusal> TakePaste()
    {
        var pasted = DirectoryPaste.Parse(Paste);
        if (pasted.Problems.Count > 0)
            return pasted.Problems;

        // Blank rows stay, so that an error of the third row stays with the third
        Rows = [.. Rows[..(Rows.FindLastIndex(row => !row.IsBlank) + 1)], .. pasted.Rows.Select(ContactFormRow.Of)];
        Paste = null;
        return [];
    }

    public void AddRows()
    {
        if (Rows.Count < DirectoryPaste.MostRows)
            Rows.AddRange(Enumerable.Range(0, SpareRows).Select(_ => new ContactFormRow()));
    }

    private static string? Paragraphs(string? text) => PlainText.Paragraphs(text);
}

public sealed class OfficeAppealFormValidator : AbstractValidator<AppealForm>
{
    public OfficeAppealFormValidator()
    {
        RuleFor(f => f.Title).Line(80, "请填写标题");
        RuleFor(f => f.Subtitle).Line(80);
        RuleFor(f => f.Kind).Must(kind => kind is { } known && Enum.IsDefined(known)).WithMessage("请选择类型");
        RuleFor(f => f.IssuingBodies).Obeys(WhyNotIssuers);
        RuleFor(f => f.DocumentNumber).Obeys(DocumentNumber.WhyNot);
        RuleFor(f => f.IssuedOn).Obeys(TypedDate.WhyNot);
        RuleFor(f => f.Source).Line(60);
        RuleFor(f => f.Salutation).Line(100);
        RuleFor(f => f.Body).Obeys(AppealText.WhyNot);
        RuleFor(f => f.Rows).Must(rows => rows.Count(row => !row.IsBlank) <= DirectoryPaste.MostRows).WithMessage("联系方式最多 200 行，请删减");
        RuleForEach(f => f.Rows).SetValidator(new OfficeContactRowValidator());
        RuleForEach(f => f.Files).ChildRules(file => file.RuleFor(f => f.Description).Line(200));
        RuleFor(f => f.FileDescription).Line(200);
        RuleFor(f => f.ContactsHiddenAfter).Obeys(TypedDate.WhyNot);
    }

    private static Refusal? WhyNotIssuers(string? text)
    {
        if (PlainText.FirstProblem(text, 400, multiline: true) is { } refusal)
            return refusal;

        var issuers = (PlainText.Paragraphs(text) ?? "").Split('\n');
        if (issuers.Count(issuer => !PlainText.IsBlank(issuer)) > AppealForm.MostIssuers)
            return new Refusal("发文单位最多 {0} 个，请删减", AppealForm.MostIssuers);

        return issuers.Any(issuer => PlainText.Length(issuer) > 40) ? new Refusal("一个单位的名称最多 {0} 个字，请写成一行一个", 40) : null;
    }
}

public sealed class OfficeContactRowValidator : AbstractValidator<ContactFormRow>
{
    public OfficeContactRowValidator() => When(row => !row.IsBlank, () =>
    {
        RuleFor(row => row.Area).Line(30, "请填写区县，市一级的写“市级”");
        RuleFor(row => row.Unit).Line(60, "请填写单位");
        RuleFor(row => row.Person).Line(50, "请填写联系人");
        RuleFor(row => row.Phone).Required("请填写电话").Obeys(PhoneText.WhyNot);
    });
}

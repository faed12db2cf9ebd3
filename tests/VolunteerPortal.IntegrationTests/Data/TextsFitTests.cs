using System.Text;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Features.Accounts.Identifiers;
using VolunteerPortal.Features.Appeals;
using VolunteerPortal.Features.Appeals.Comments;
using VolunteerPortal.Features.Appeals.Contacts;
using VolunteerPortal.Features.Appeals.Files;
using VolunteerPortal.Features.Appeals.Publishing;
using VolunteerPortal.Features.Appeals.Writing;
using VolunteerPortal.Features.DutyPosts;
using VolunteerPortal.Features.Notifications;
using VolunteerPortal.Features.SignUps;
using VolunteerPortal.Features.SignUps.Team;
using VolunteerPortal.Platform.Files;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.IntegrationTests.Data;

/// <summary>Whatever a rule takes, its column can hold, as it is stored: tidied, masked, or put into a sentence.</summary>
public sealed class TextsFitTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const int Tries = 400;

    private static readonly string[] Pieces =
    [
        "中", "𠮷", "葛\U000E0100", "辻\uFE00", "a", "É", "e\u0301", " ", "\u3000", "·", "-", "’", "\u202E", "\u2066", "\u061C", "\u200B",
        "\r\n", "\n", "😀", "👩‍👩‍👧‍👦", "１", "0", "@", ".",
    ];

    /// <summary>What is stored of a text that was accepted; null when it was not.</summary>
    public delegate string? Rule(string typed);

    public static TheoryData<string, Rule, Type, string> Columns => new()
    {
        { "real name, masked", t => PersonName.WhyNot(t) is null ? PersonName.Mask(PersonName.Normalize(t)!) : null, typeof(Account),
            nameof(Account.MaskedName) },
        { "real name, beside a comment", t => PersonName.WhyNot(t) is null ? PersonName.Mask(PersonName.Normalize(t)!) : null,
            typeof(Comment), nameof(Comment.AuthorMask) },
        { "user name", t => UserName.WhyNot(t) is null ? UserName.Normalize(t) : null, typeof(Account), nameof(Account.UserName) },
        { "user name, as a key", t => UserName.WhyNot(t) is null ? UserName.Key(UserName.Normalize(t)!) : null, typeof(Account),
            nameof(Account.NormalizedUserName) },
        { "comment", t => Valid(new CommentFormValidator(), new CommentForm { Text = t }) ? PlainText.Paragraphs(t) : null, typeof(Comment),
            nameof(Comment.Text) },
        { "reason of a cancelled shift", Reason, typeof(Shift), nameof(Shift.CancellationReason) },
        { "reason beside a sign-up", Reason, typeof(SignUp), nameof(SignUp.Reason) },
        { "reason beside a comment", Reason, typeof(Comment), nameof(Comment.Reason) },
        { "reason in a message", t => Reason(t) is { } r ? $"{new string('岗', 50)}，12月31日 周三 20:00—次日 08:00。原因：{r}。您可以看看其他岗位。" : null,
            typeof(Notification), nameof(Notification.Text) },
        { "reason of a withdrawn appeal",
            t => Valid(new OfficeWithdrawalFormValidator(), new AppealWithdrawalForm { Reason = t, Sure = true })
                ? PlainText.OneLine(t)
                : null, typeof(Appeal), nameof(Appeal.WithdrawalReason) },
        { "title", t => Letter(new() { Title = t, Kind = AppealKind.Appeal }) ? PlainText.OneLine(t) : null, typeof(Appeal),
            nameof(Appeal.Title) },
        { "salutation", t => Letter(new() { Title = "题", Salutation = t }) ? PlainText.OneLine(t) : null, typeof(Appeal),
            nameof(Appeal.Salutation) },
        { "source", t => Letter(new() { Title = "题", Source = t }) ? PlainText.OneLine(t) : null, typeof(Appeal), nameof(Appeal.Source) },
        { "picture's description", t => Letter(new() { Title = "题", FileDescription = t }) ? PlainText.OneLine(t) : null,
            typeof(Attachment), nameof(Attachment.Description) },
        { "file name", t => DisplayFileName.Of(t + ".pdf").Name, typeof(Attachment), nameof(Attachment.FileName) },
        { "unit of a directory", t => Valid(new OfficeContactRowValidator(), Contact(t)) ? Contact(t).ToRow().Unit : null,
            typeof(DirectoryEntry), nameof(DirectoryEntry.Unit) },
    };

    [Theory]
    [MemberData(nameof(Columns))]
    public async Task Any_accepted_text_can_be_stored(string what, Rule rule, Type entity, string property)
    {
        var random = new Random(what.Length * 7919 + what[0]);
        await using var db = Given.Database(portal.ConnectionString);
        var longest = db.Model.FindEntityType(entity)!.FindProperty(property)!.GetMaxLength()!.Value;
        var stored = Enumerable.Range(0, Tries).Select(_ => rule(Text(random, longest)))
            .Concat(Pieces.Select(p => rule(Repeat(p, longest)))).OfType<string>().ToArray();

        Assert.True(stored.Length > 20, $"Only {stored.Length} texts were accepted as {what}.");
        Assert.All(stored, text => Assert.True(PlainText.IsWhole(text)));
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await db.Database.ExecuteSqlAsync(System.Runtime.CompilerServices.FormattableStringFactory.Create(
            $"create temp table held (text varchar({longest}) check (text <> ''))"), TestContext.Current.CancellationToken);
        await db.Database.ExecuteSqlAsync($"insert into held select unnest({stored})", TestContext.Current.CancellationToken);
    }

    /// <summary>Mostly of one or two kinds of pieces, as real texts are, and mostly about as long as the column.</summary>
    private static string Text(Random random, int longest)
    {
        var pieces = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pieces[random.Next(Pieces.Length)]).ToArray();
        var count = random.Next(3) == 0 ? random.Next(1, 12) : Math.Max(1, longest - random.Next(0, 3) * random.Next(0, longest / 2 + 1));
        var text = new StringBuilder();
        for (var at = 0; at < Math.Min(count, 600); at++)
            text.Append(pieces[random.Next(pieces.Length)]);
        return text.ToString();
    }

    private static string Repeat(string piece, int longest) => string.Concat(Enumerable.Repeat(piece, Math.Min(longest, 600)));

    private static string? Reason(string typed) =>
        Valid(new CancelShiftFormValidator(), new CancelShiftForm { Reason = typed, Sure = true }) ? PlainText.OneLine(typed) : null;

    private static ContactFormRow Contact(string unit) => new() { Area = "市级", Unit = unit, Person = "林霜降", Phone = "19900000001" };

    private static bool Letter(AppealForm form) => Valid(new OfficeAppealFormValidator(), form);

    private static bool Valid<T>(AbstractValidator<T> validator, T form) => validator.Validate(form).IsValid;
}

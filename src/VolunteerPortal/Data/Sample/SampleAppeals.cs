using System.Globalization;
using VolunteerPortal.Features.Accounts.Identifiers;
using VolunteerPortal.Features.Appeals;
using VolunteerPortal.Features.Appeals.Comments;
using VolunteerPortal.Features.Appeals.Contacts;
using VolunteerPortal.Features.Appeals.Files;
using VolunteerPortal.Features.Appeals.Sharing;
using VolunteerPortal.Features.Audit;
using VolunteerPortal.Platform.Files;
using VolunteerPortal.Platform.Text;
using VolunteerPortal.Platform.Time;

namespace VolunteerPortal.Data.Sample;

public sealed class SampleAppeals(PortalDb db, SamplePeople people, SampleDays days)
{
    private readonly SampleMix _mix = new("appeals");

    public void Add(IReadOnlyList<StoredFile> files)
    {
        var byCode = new Dictionary<string, Appeal>();
        foreach (var text in SampleDocument.Read("appeals.md"))
        {
            var appeal = Appeal(text);
            byCode.Add(appeal.Code, appeal);
            db.Appeals.Add(appeal);
            Decide(appeal, text);
            Shares(appeal);
            if (text.Has("directory"))
                db.DirectoryEntries.AddRange(SampleText.Rows("directory.tsv").Select((row, at) => Entry(appeal, row, at + 1)));
            if (text.Has("files"))
                db.Attachments.AddRange(files.Select((file, at) => Attachment(appeal, file, at + 1)));
        }

        foreach (var row in SampleText.Rows("comments.tsv"))
            db.Comments.Add(Comment(byCode[row[0]], row));
    }

    private Appeal Appeal(SampleDocument text)
    {
        DateOnly? issued = text.Find("issued") is { } day ? days.Day(day) : null;
        var written = days.At(text.Find("created") ?? text["published"]);
        return new Appeal
        {
            Id = _mix.Id(),
            Code = text["code"],
            Kind = Enum.Parse<AppealKind>(text["kind"]),
            Title = text.Title,
            Subtitle = text.Find("subtitle"),
            Salutation = text.Find("salutation"),
            Body = days.Fill(text.Body),
            IssuingBodies = [.. text["issuers"].Split('、')],
            DocumentNumber = text.Find("number")?.Replace("{year}", $"{issued?.Year}"),
            Source = text["source"],
            IssuedOn = issued,
            ContactsHiddenAfter = text.Find("contacts-hidden") is { } until ? days.Day(until) : null,
            Featured = text.Has("featured"),
            RegionCode = SamplePlaces.City,
            AuthorId = people.Office.Id,
            CreatedAt = written.AddHours(-2),
            ChangedAt = written.AddHours(-1),
            Views = long.Parse(text["views"], CultureInfo.InvariantCulture),
            Shares = long.Parse(text["shares"], CultureInfo.InvariantCulture),
        };
    }

    private void Decide(Appeal appeal, SampleDocument text)
    {
        if (text.Find("published") is not { } published)
            return;

        appeal.Publish(days.At(published));
        Record(appeal, "appeal.published", null);
        if (text.Find("withdrawn")?.Split(' ') is not [var day, var time, var reason])
            return;

        appeal.Withdraw(reason, days.At($"{day} {time}"));
        Record(appeal, "appeal.withdrawn", reason);
    }

    private void Record(Appeal appeal, string action, string? detail) => db.AuditEntries.Add(new AuditEntry
    {
        At = appeal.ChangedAt,
        ActorId = people.Office.Id,
        Action = action,
        SubjectId = appeal.Id,
        Detail = detail,
    });

    private void Shares(Appeal appeal)
    {
        for (var count = 0; count < appeal.Shares; count++)
        {
            var at = _mix.Between(appeal.PublishedAt!.Value, days.Now);
            db.Shares.Add(new Share { AppealId = appeal.Id, VisitorHash = _mix.Bytes(32), Day = PortalTime.LocalDate(at), At = at });
        }
    }

    private static DirectoryEntry Entry(Appeal appeal, string[] row, int position) => new()
    {
        AppealId = appeal.Id,
        Position = position,
        Area = row[0],
        Unit = row[1],
        Person = row[2],
        Phone = PhoneText.Normalize(row[3])!,
    };

    private static Attachment Attachment(Appeal appeal, StoredFile file, int position) => new()
    {
        AppealId = appeal.Id,
        Position = position,
        FileName = file.FileName,
        ContentType = file.ContentType,
        Size = file.Size,
        Sha256 = file.Sha256,
        StoredName = file.StoredName,
        CreatedAt = appeal.CreatedAt,
    };

    private Comment Comment(Appeal appeal, string[] row)
    {
        var author = people.Others[int.Parse(row[3], CultureInfo.InvariantCulture)];
        var written = days.At(row[2]);
        var comment = new Comment
        {
            Id = _mix.Id(),
            AppealId = appeal.Id,
            AccountId = author.Id,
            AuthorMask = PersonName.Mask(author.Name),
            Text = row[4],
            CreatedAt = written,
        };
        if (Enum.Parse<CommentState>(row[1]) is var state and not CommentState.Pending)
            comment.Decide(state, people.Office.Id, written.AddMinutes(_mix.Between(4, 55)), row.ElementAtOrDefault(5));
        return comment;
    }
}

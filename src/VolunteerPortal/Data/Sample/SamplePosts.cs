using System.Globalization;
using VolunteerPortal.Features.DutyPosts;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Data.Sample;

public sealed class SamplePosts(SamplePlaces places, SampleTraining training, SampleDays days)
{
    private readonly List<SampleShift> _shifts = [];
    private readonly SampleMix _mix = new("posts");

    public IReadOnlyList<DutyPost> Posts { get; private set; } = [];

    public IReadOnlyList<SampleShift> Shifts => _shifts;

    public static SamplePosts AddTo(PortalDb db, SamplePlaces places, SampleTraining training, SampleDays days)
    {
        var posts = new SamplePosts(places, training, days);
        var texts = SampleDocument.Read("posts-safety.md").Concat(SampleDocument.Read("posts-care.md"))
            .Concat(SampleDocument.Read("posts-community.md"));
        posts.Posts = [.. texts.Select((text, at) => posts.Add(text, at + 1))];
        db.DutyPosts.AddRange(posts.Posts);
        db.Shifts.AddRange(posts.Shifts.Select(s => s.Shift));
        return posts;
    }

    public SampleShift Find(string title, int day) => _shifts.First(s => s.Post.Title == title && s.Day == day);

    private DutyPost Add(SampleDocument text, int number)
    {
        var post = Post(text, number);
        var leads = text["leads"].Split('、');
        foreach (var (at, (day, from, to)) in ShiftPlan.Read(text["shifts"]).On(days).Index())
        {
            var shift = new Shift
            {
                Id = _mix.Id(),
                DutyPostId = post.Id,
                StartsAt = from,
                EndsAt = to,
                OpensAt = from.AddDays(text.Has("week-ahead") ? -7 : -21),
                ClosesAt = text.Has("day-before") ? days.At(day, TimeOnly.MinValue) : from.AddHours(-2),
                Capacity = int.Parse(text["capacity"], CultureInfo.InvariantCulture),
                Lead = leads[at % leads.Length] is "-" ? null : leads[at % leads.Length],
            };
            if (text.Find("cancelled")?.Split(' ') is [var which, var reason] && which == $"{at + 1}")
                (shift.CancelledAt, shift.CancellationReason) = (days.At("-1 17:00"), reason);
            _shifts.Add(new SampleShift(post, shift, day));
        }

        return post;
    }

    private DutyPost Post(SampleDocument text, int number)
    {
        var contact = text["contact"].Split(' ');
        return new DutyPost
        {
            Id = _mix.Id(),
            Number = $"QH-{200 + number:0000}",
            OrganisationId = places[text["organisation"]].Id,
            Title = text.Title,
            Kind = Enum.Parse<ServiceKind>(text["kind"]),
            RegionCode = text["region"],
            Place = text["place"],
            Address = text["address"],
            Description = text.Body,
            Requirements = text.Part("requirements"),
            Guarantees = text.Part("guarantees"),
            RiskText = text.Part("risk"),
            NeedsApproval = text.Has("approval"),
            RequiredCourseId = text.Find("course") is { } course ? training[course].Id : null,
            Urgent = text.Has("urgent"),
            ElderFriendly = text.Has("elder"),
            ContactPerson = contact[0],
            ContactPhone = PhoneText.Normalize(contact[1])!,
            PublishedAt = days.At(-30 - number, new TimeOnly(9, 0)),
        };
    }
}

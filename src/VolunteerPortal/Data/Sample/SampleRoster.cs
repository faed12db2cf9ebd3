using VolunteerPortal.Features.SignUps;

namespace VolunteerPortal.Data.Sample;

/// <summary>As the services would: places counted, decisions after requests, nobody at two places at once.</summary>
public sealed class SampleRoster(SampleRoles roles, SampleDays days)
{
    private readonly Dictionary<Guid, List<SignUp>> _byPerson = [];
    private readonly List<SignUp> _signUps = [];
    private readonly SampleMix _mix = new("roster");

    public IReadOnlyList<SignUp> SignUps => _signUps;

    public bool IsFree(SamplePerson person, SampleShift at) =>
        Of(person)
            .TrueForAll(s => s.ShiftId != at.Shift.Id
                && (!s.Status.IsActive() || !at.Shift.Overlaps(s.StartsAt.AddHours(-1), s.EndsAt.AddHours(1))));

    public bool IsConfirmedMeanwhile(SamplePerson person, SampleShift at) =>
        Of(person).Exists(s => s.ShiftId != at.Shift.Id && s.Status == SignUpStatus.Confirmed && at.Shift.Overlaps(s.StartsAt, s.EndsAt))
        && Of(person).TrueForAll(s => s.ShiftId != at.Shift.Id);

    public SignUp Add(SampleShift at, SamplePerson person, SignUpStatus status, string? reason = null)
    {
        var made = Made(at, person, status);
        var signUp = new SignUp
        {
            Id = _mix.Id(),
            ShiftId = at.Shift.Id,
            AccountId = person.Id,
            Status = status,
            StartsAt = at.Shift.StartsAt,
            EndsAt = at.Shift.EndsAt,
            CreatedAt = made,
            QueuedAt = made,
            RiskVersion = at.Post.RiskVersion,
            StatusChangedAt = Changed(at, status, made),
            DecidedBy = IsDecision(at, status) ? roles.CoordinatorOf(at.Post.OrganisationId) : null,
            Reason = reason,
        };
        at.Shift.Taken += status.HoldsPlace() ? 1 : 0;
        Of(person).Add(signUp);
        _signUps.Add(signUp);
        return signUp;
    }

    private List<SignUp> Of(SamplePerson person)
    {
        if (!_byPerson.TryGetValue(person.Id, out var signUps))
            _byPerson.Add(person.Id, signUps = []);
        return signUps;
    }

    private static bool IsDecision(SampleShift at, SignUpStatus status) =>
        status is SignUpStatus.Rejected or SignUpStatus.Removed || (status == SignUpStatus.Confirmed && at.Post.NeedsApproval);

    /// <summary>Requests are fresh, because teams answer within twelve hours, and whoever waits came last.</summary>
    private DateTimeOffset Made(SampleShift at, SamplePerson person, SignUpStatus status)
    {
        var latest = Earlier(days.Now.AddMinutes(-20), at.Shift.CancelledAt ?? at.Shift.ClosesAt);
        var earliest = Later(at.Shift.OpensAt, person.Account.CreatedAt);
        if (status is SignUpStatus.Requested or SignUpStatus.Waitlisted)
            earliest = Later(earliest, latest.AddHours(-11));
        return _mix.Between(earliest, status.IsActive() ? latest : latest.AddHours(-12));
    }

    private DateTimeOffset Changed(SampleShift at, SignUpStatus status, DateTimeOffset made) => status switch
    {
        SignUpStatus.ShiftCancelled => at.Shift.CancelledAt!.Value,
        SignUpStatus.Rejected or SignUpStatus.Withdrawn or SignUpStatus.Removed => _mix.Between(made, Earlier(made.AddHours(7), days.Now)),
        SignUpStatus.Confirmed when at.Post.NeedsApproval =>
            _mix.Between(made, Earlier(made.AddHours(11), Earlier(days.Now.AddMinutes(-15), at.Shift.StartsAt))),
        _ => made,
    };

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}

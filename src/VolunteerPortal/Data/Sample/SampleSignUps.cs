using VolunteerPortal.Features.SignUps;

namespace VolunteerPortal.Data.Sample;

/// <summary>Past shifts are nearly full, the next days lively, later ones still empty; neighbours come before others.</summary>
public sealed class SampleSignUps(SamplePeople people, SamplePosts posts, SampleRoster roster, SampleRoles roles, SampleDays days)
{
    private static readonly string[] RejectionReasons =
        ["这一班人手已经够了，下一班还缺人，欢迎改报。", "您当天还有别的班次，请先休息好。", "这个岗位要搬重物，按年龄要求没能安排，请看看其他岗位。"];

    private readonly SampleMix _mix = new("sign-ups");

    public void Fill()
    {
        // Not "now": at every hour of the day the same shifts are filled
        var today = days.At(0, TimeOnly.MinValue);
        foreach (var shift in posts.Shifts.Where(s => s.Shift.OpensAt < today).OrderBy(s => s.Shift.StartsAt).ThenBy(s => s.Post.Number))
            if (shift.Shift.CancelledAt is null)
                Fill(shift);
            else
                foreach (var person in Candidates(shift).Take(shift.Shift.Capacity / 2))
                    roster.Add(shift, person, SignUpStatus.ShiftCancelled, shift.Shift.CancellationReason);
    }

    private void Fill(SampleShift shift)
    {
        var wanted = shift.Shift.Capacity * (shift.MustBeFull ? 100 : Math.Min(100, Percent(shift))) / 100;
        var candidates = new Queue<SamplePerson>(Candidates(shift));
        while (shift.Shift.Taken < wanted && candidates.TryDequeue(out var person))
            roster.Add(shift, person, PlacedStatus(shift));

        if (shift.Shift.IsFull && shift.Day >= 0)
            Join(shift, candidates, SignUpStatus.Waitlisted, _mix.Between(1, 4));
        if (shift.Post.NeedsApproval && _mix.Chance(50))
            Join(shift, candidates, SignUpStatus.Rejected, _mix.Between(1, 2));
        if (_mix.Chance(30))
            Join(shift, candidates, SignUpStatus.Withdrawn, 1);
    }

    private int Percent(SampleShift shift)
    {
        if (shift.Day <= 0)
            return _mix.Between(70, 105);
        if (shift.Post.Urgent)
            return _mix.Between(15, 60);
        if (roles.IsOwn(shift.Post.OrganisationId))
            return _mix.Between(40, 75);

        return shift.Day <= 4 ? _mix.Between(55, 110) : _mix.Between(0, 85 - (3 * shift.Day));
    }

    private IEnumerable<SamplePerson> Candidates(SampleShift shift)
    {
        var from = _mix.Below(people.Others.Count);
        return people.Others.Skip(from).Concat(people.Others.Take(from))
            .Where(person => person.MayServe(shift.Post.RequiredCourseId) && roster.IsFree(person, shift))
            .OrderBy(person => person.LivesIn(shift.Post.RegionCode) ? 0 : 1);
    }

    private SignUpStatus PlacedStatus(SampleShift shift)
    {
        var openRequests = roles.IsOwn(shift.Post.OrganisationId) ? 35 : 20;
        return shift.Post.NeedsApproval && shift.IsAhead && _mix.Chance(openRequests) ? SignUpStatus.Requested : SignUpStatus.Confirmed;
    }

    private void Join(SampleShift shift, Queue<SamplePerson> candidates, SignUpStatus status, int count)
    {
        for (; count > 0 && candidates.TryDequeue(out var person); count--)
            roster.Add(shift, person, status,
                status == SignUpStatus.Rejected ? RejectionReasons[_mix.Below(RejectionReasons.Length)] : null);
    }
}

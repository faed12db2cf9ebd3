using VolunteerPortal.Features.SignUps;

namespace VolunteerPortal.Data.Sample;

public sealed class SampleQueue(SamplePeople people, SamplePosts posts, SampleRoster roster, SampleRoles roles)
{
    public void Add()
    {
        foreach (var shift in Own().Take(4))
            Request(shift, 1, person => person.MayServe(shift.Post.RequiredCourseId) && roster.IsConfirmedMeanwhile(person, shift));
        foreach (var shift in Own().Where(s => s.Post.RequiredCourseId is not null).Take(3))
            Request(shift, 2, person => !person.MayServe(shift.Post.RequiredCourseId) && roster.IsFree(person, shift));
    }

    private IEnumerable<SampleShift> Own() => posts.Shifts
        .Where(s => s.IsAhead && s.Post.NeedsApproval && roles.IsOwn(s.Post.OrganisationId) && s.Shift.Free > 0)
        .OrderBy(s => s.Shift.StartsAt).ThenBy(s => s.Post.Number);

    private void Request(SampleShift shift, int count, Func<SamplePerson, bool> fits)
    {
        foreach (var person in people.Others.Where(fits).Take(Math.Min(count, shift.Shift.Free)).ToList())
            roster.Add(shift, person, SignUpStatus.Requested);
    }
}

using VolunteerPortal.Features.Notifications;
using VolunteerPortal.Features.SignUps;

namespace VolunteerPortal.Data.Sample;

public sealed class SampleStory(PortalDb db, SamplePeople people, SamplePosts posts, SampleRoster roster)
{
    public void Tell()
    {
        Add(posts.Find("社区食堂送餐到门", -2), SignUpStatus.Confirmed, SignUpNotices.Placed);
        Add(posts.Find("柳溪河堤夜间巡查（两人一组）", 1), SignUpStatus.Confirmed, SignUpNotices.Approved);
        Add(posts.Find("独居老人探访", 3), SignUpStatus.Requested, SignUpNotices.Placed);
        var full = posts.Find("图书角伴读：给孩子念故事", 4);
        full.MustBeFull = true;
        Add(full, SignUpStatus.Waitlisted, SignUpNotices.Waitlisted);
        // Here the coordinator can see the waitlist move up
        posts.Find("桃源巷老旧院落夜间值守", 2).MustBeFull = true;
        const string reason = "这一班人手已经够了，下一班还缺人，欢迎改报";
        Add(posts.Find("雨后院落清淤消毒", 4), SignUpStatus.Rejected, shift => SignUpNotices.Rejected(shift, reason), reason);
        const string fewer = "这一班减少人数，给您添麻烦了";
        Add(posts.Find("独居老人探访", 9), SignUpStatus.Removed, shift => SignUpNotices.Removed(shift, fewer), fewer);
        Add(posts.Find("柳溪河岸清捡", 5), SignUpStatus.Withdrawn);
        var cancelled = posts.Shifts.Single(s => s.Shift.CancelledAt is not null);
        var why = cancelled.Shift.CancellationReason!;
        Add(cancelled, SignUpStatus.ShiftCancelled, shift => SignUpNotices.ShiftCancelled(shift, why), why);
    }

    private void Add(
        SampleShift shift, SignUpStatus status, Func<Roster, (string Title, FormattableString Text)>? notice = null, string? reason = null)
    {
        var signUp = roster.Add(shift, people.Volunteer, status, reason);
        if (notice is null)
            return;

        var (title, text) = notice(new Roster(shift.Shift, shift.Post));
        var link = status == SignUpStatus.ShiftCancelled ? $"/posts/{shift.Post.Id}" : $"/sign-ups/{signUp.Id}";
        var notification = Notification.Of(people.Volunteer.Id, title, text, link, signUp.StatusChangedAt);
        notification.ReadAt = status == SignUpStatus.Confirmed ? signUp.StatusChangedAt.AddMinutes(10) : null;
        db.Notifications.Add(notification);
    }
}

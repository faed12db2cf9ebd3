using VolunteerPortal.Features.Notifications;
using VolunteerPortal.Features.SignUps;
using VolunteerPortal.Platform.Time;

namespace VolunteerPortal.Data.Sample;

public sealed class SampleStory(PortalDb db, SamplePeople people, SamplePosts posts, SampleRoster roster)
{
    public void Tell()
    {
        Confirmed(posts.Find("社区食堂送餐到门", -2), Notices.Confirmed);
        Confirmed(posts.Find("柳溪河堤夜间巡查（两人一组）", 1), Notices.Approved);
        Add(posts.Find("独居老人探访", 3), SignUpStatus.Requested, Notices.Requested, "服务队会在 12 小时内答复您。");
        var full = posts.Find("图书角伴读：给孩子念故事", 4);
        full.MustBeFull = true;
        Add(full, SignUpStatus.Waitlisted, Notices.Waitlisted, "有空位按顺序通知您。");
        posts.Find("桃源巷老旧院落夜间值守", 2).MustBeFull = true;
        const string reason = "这一班人手已经够了，下一班还缺人，欢迎改报。";
        Add(posts.Find("雨后院落清淤消毒", 4), SignUpStatus.Rejected, Notices.Rejected, $"原因：{reason}您可以看看其他岗位。", reason);
        Add(posts.Find("柳溪河岸清捡", 5), SignUpStatus.Withdrawn);
        var cancelled = posts.Shifts.Single(s => s.Shift.CancelledAt is not null);
        var why = cancelled.Shift.CancellationReason!;
        Add(cancelled, SignUpStatus.ShiftCancelled, Notices.ShiftCancelled, $"原因：{why}。您可以另选一班。", why);
    }

    private void Confirmed(SampleShift shift, string title) => Add(shift, SignUpStatus.Confirmed, title, $"请按时到{shift.Post.Place}。");

    private void Add(SampleShift shift, SignUpStatus status, string? title = null, string? then = null, string? reason = null)
    {
        var signUp = roster.Add(shift, people.Volunteer, status, reason);
        if (title is null)
            return;

        var notification = new Notification
        {
            AccountId = people.Volunteer.Id,
            Title = title,
            Text = $"{shift.Post.Title}，{PortalTime.When(shift.Shift.StartsAt, shift.Shift.EndsAt)}。{then}",
            Link = status == SignUpStatus.ShiftCancelled ? $"/posts/{shift.Post.Id}" : $"/sign-ups/{signUp.Id}",
            CreatedAt = signUp.StatusChangedAt,
        };
        if (status == SignUpStatus.Confirmed)
            notification.Read(signUp.StatusChangedAt.AddMinutes(10));
        db.Notifications.Add(notification);
    }
}

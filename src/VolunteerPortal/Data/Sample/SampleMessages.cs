using VolunteerPortal.Features.Accounts.Identifiers;
using VolunteerPortal.Features.Notifications;
using VolunteerPortal.Features.SignUps;

namespace VolunteerPortal.Data.Sample;

public sealed class SampleMessages(PortalDb db, SamplePeople people, SampleDays days)
{
    public void Tell(SamplePosts posts, SampleRoster roster, SampleRoles roles)
    {
        Tell(people.Volunteer, days.At("-20 10:05"), "欢迎加入志愿者队伍",
            $"您的志愿者编号是 {VolunteerNumber.Spaced(people.Volunteer.Account.VolunteerNumber)}。下一步：选一个离家近的岗位，报一个班次。",
            "/posts").ReadAt = days.At("-20 10:07");
        foreach (var team in roles.OwnTeams)
        {
            var shifts = posts.Shifts.Where(s => s.Post.OrganisationId == team.Id).Select(s => s.Shift.Id).ToHashSet();
            var waiting = roster.SignUps.Count(s => s.Status == SignUpStatus.Requested && shifts.Contains(s.ShiftId));
            Tell(people.Coordinator, days.Now.AddMinutes(-12), $"有 {waiting} 条报名等您答复", $"{team.Name}：请在 12 小时内答复，志愿者在等。",
                $"/team/{team.Id}/sign-ups");
        }

        Tell(people.Office, days.Now.AddMinutes(-18), "有留言等您审核", $"倡议书下有新的留言，审核后才会显示。", "/office/comments");
        Tell(people.Admin, days.At("-3 09:00"), "示例数据已载入", $"这里的组织、人物和电话都是编造的，只在开发环境里有。", "/admin/audit");
    }

    private Notification Tell(SamplePerson person, DateTimeOffset at, string title, FormattableString text, string link)
    {
        var notification = Notification.Of(person.Id, title, text, link, at);
        db.Notifications.Add(notification);
        return notification;
    }
}

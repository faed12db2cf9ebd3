namespace VolunteerPortal.Features.SignUps;

/// <summary>Titles of the messages a volunteer gets about a sign-up.</summary>
public static class Notices
{
    public const string Confirmed = "报名成功，已确认";
    public const string Requested = "报名已提交，等服务队确认";
    public const string Waitlisted = "已登记候补";
    public const string Promoted = "有名额了，您已从候补转入";
    public const string Approved = "报名已通过";
    public const string Rejected = "这次报名没有通过";
    public const string Reopened = "报名重新进入审核";
    public const string ShiftCancelled = "班次取消了";
}

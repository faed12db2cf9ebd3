using VolunteerPortal.Features.Appeals;
using VolunteerPortal.Features.SignUps;

namespace VolunteerPortal.EndToEndTests.Pages;

/// <summary>Every page of the portal, and every form also as it comes back with errors.</summary>
public static class Gallery
{
    private static readonly IReadOnlyList<Visit> Visitors =
    [
        new("home", Role.Visitor, "/"),
        new("home-notices", Role.Visitor, "/?type=notice"),
        new("appeals", Role.Visitor, "/appeals"),
        new("appeals-none", Role.Visitor, "/appeals?q=没有这样的字"),
        new("appeal", Role.Visitor, rows => $"/appeals/{rows.Appeal}"),
        new("appeal-contacts", Role.Visitor, rows => $"/appeals/{rows.Appeal}?contact=柳溪"),
        new("letter", Role.Visitor, rows => $"/appeals/{rows.Appeal}?print=1"),
        new("share", Role.Visitor, rows => $"/appeals/{rows.Appeal}/share"),
        new("withdrawn", Role.Visitor, rows => $"/appeals/{rows.Appeals[AppealState.Withdrawn]}"),
        new("posts", Role.Visitor, "/posts"),
        new("posts-filtered", Role.Visitor, "/posts?date=weekend&kind=Elderly&kind=Emergency&open=true"),
        new("posts-none", Role.Visitor, "/posts?day=2020-01-01"),
        new("posts-unclear-day", Role.Visitor, "/posts?day=下个月"),
        new("post", Role.Visitor, rows => $"/posts/{rows.OpenShift.DutyPostId}"),
        new("search", Role.Visitor, "/search?q=河"),
        new("search-none", Role.Visitor, "/search?q=没有这样的字"),
        new("help", Role.Visitor, "/help"),
        new("privacy", Role.Visitor, "/privacy"),
        new("accessibility", Role.Visitor, "/accessibility"),
        new("sitemap", Role.Visitor, "/sitemap"),
        new("login", Role.Visitor, "/login"),
        new("login-expired", Role.Visitor, "/login?expired=true"),
        new("login-large-captcha", Role.Visitor, "/login", Visit.Pressing("放大", ".captcha-large")),
        new("login-proof-of-work", Role.Visitor, "/login", Visit.Pressing("不方便看图？免输入验证", "[data-state=done]")),
        new("login-errors", Role.Visitor, "/login", Visit.Sending("登录")),
        new("register", Role.Visitor, "/register"),
        new("register-errors", Role.Visitor, "/register", Visit.Sending("注册", ("手机号", "12345"), ("密码", "短"))),
        new("forgot", Role.Visitor, "/password/forgot"),
        new("not-found", Role.Visitor, "/posts/nothing-here"),
    ];

    private static readonly IReadOnlyList<Visit> Volunteers =
    [
        new("home-signed-in", Role.Volunteer, "/"),
        new("my", Role.Volunteer, "/me"),
        new("messages", Role.Volunteer, "/me/messages"),
        new("profile", Role.Volunteer, "/me/profile"),
        new("profile-errors", Role.Volunteer, "/me/profile", Visit.Sending("保存", ("新邮箱", "不是邮箱"))),
        new("security", Role.Volunteer, "/me/security"),
        new("security-errors", Role.Volunteer, "/me/security", Visit.Sending("修改密码", ("新密码", "短"))),
        new("registered", Role.Volunteer, "/register/done"),
        new("comment", Role.Volunteer, rows => $"/appeals/{rows.Appeal}"),
        new("comment-errors", Role.Volunteer, rows => $"/appeals/{rows.Appeal}", Visit.Sending("提交留言")),
        new("post-signed-in", Role.Volunteer, rows => $"/posts/{rows.OpenShift.DutyPostId}"),
        new("confirm", Role.Volunteer, rows => $"/sign-ups/confirm?shift={rows.OpenShift.Id}"),
        new("confirm-errors", Role.Volunteer, rows => $"/sign-ups/confirm?shift={rows.OpenShift.Id}", Visit.Sending("提交报名")),
        new("confirm-refused", Role.Volunteer, rows => $"/sign-ups/confirm?shift={rows.TakenShift}"),
        new("confirm-none", Role.Volunteer, "/sign-ups/confirm"),
        .. Enum.GetValues<SignUpStatus>()
        .Select(status => new Visit($"sign-up-{status}", Role.Volunteer, rows => $"/sign-ups/{rows.SignUps[status]}")),
        new("withdrawal", Role.Volunteer, rows => $"/sign-ups/{rows.SignUps[SignUpStatus.Confirmed]}/withdrawal"),
        new("withdrawal-from-waitlist", Role.Volunteer, rows => $"/sign-ups/{rows.SignUps[SignUpStatus.Waitlisted]}/withdrawal"),
        new("forbidden", Role.Volunteer, "/admin/audit"),
        new("form-too-old", Role.Volunteer, "/me/profile", Visit.SendingTooLate("保存")),
    ];

    private static readonly IReadOnlyList<Visit> Desks =
    [
        new("teams", Role.Coordinator, "/team"),
        new("queue", Role.Coordinator, rows => $"/team/{rows.Team}/sign-ups"),
        new("queue-errors", Role.Coordinator, rows => $"/team/{rows.Team}/sign-ups", Visit.Refusing("不通过 ")),
        new("queue-confirmed", Role.Coordinator, rows => $"/team/{rows.Team}/sign-ups?status=Confirmed"),
        new("queue-waitlist", Role.Coordinator, rows => $"/team/{rows.Team}/sign-ups?status=Waitlisted"),
        new("shifts", Role.Coordinator, rows => $"/team/{rows.Team}/shifts"),
        new("shift", Role.Coordinator, rows => $"/team/{rows.Team}/shifts/{rows.TeamShift.Id}"),
        new("shift-errors", Role.Coordinator, rows => $"/team/{rows.Team}/shifts/{rows.TeamShift.Id}", Visit.Sending("保存人数", ("人数", "很多"))),
        new("cancel-shift", Role.Coordinator, rows => $"/team/{rows.Team}/shifts/{rows.TeamShift.Id}/cancellation"),
        new("cancel-shift-errors", Role.Coordinator, rows => $"/team/{rows.Team}/shifts/{rows.TeamShift.Id}/cancellation",
            Visit.Sending("确认取消这一班")),
        new("office-appeals", Role.Office, "/office/appeals"),
        new("editor-new", Role.Office, "/office/appeals/new"),
        new("editor-errors", Role.Office, "/office/appeals/new", Visit.Sending("存草稿", ("成文日期", "某一天"))),
        new("editor", Role.Office, rows => $"/office/appeals/{rows.Appeal}/edit"),
        new("preview", Role.Office, rows => $"/office/appeals/{rows.Appeals[AppealState.Draft]}/preview"),
        new("office-withdrawal", Role.Office, rows => $"/office/appeals/{rows.Appeal}/withdrawal"),
        new("office-withdrawal-errors", Role.Office, rows => $"/office/appeals/{rows.Appeal}/withdrawal", Visit.Sending("确认撤回")),
        new("comments", Role.Office, "/office/comments"),
        new("comments-errors", Role.Office, "/office/comments", Visit.Refusing("不显示 ")),
        new("comments-visible", Role.Office, "/office/comments?state=Visible"),
        new("comments-hidden", Role.Office, "/office/comments?state=Hidden"),
        new("audit", Role.Admin, "/admin/audit"),
        new("audit-errors", Role.Admin, "/admin/audit?id=不是编号"),
        new("audit-none", Role.Admin, "/admin/audit?id=00000000-0000-0000-0000-000000000001"),
        new("jobs", Role.Admin, "/admin/jobs"),
    ];

    private static readonly IReadOnlyDictionary<string, Visit> All = new[] { Visitors, Volunteers, Desks }.SelectMany(list => list)
        .ToDictionary(visit => visit.Name);

    public static TheoryData<string> Names => [.. All.Keys];

    /// <summary>Those that are just opened.</summary>
    public static TheoryData<string> Plain => [.. All.Values.Where(visit => visit.Then is null).Select(visit => visit.Name)];

    public static Visit Of(string name) => All[name];
}

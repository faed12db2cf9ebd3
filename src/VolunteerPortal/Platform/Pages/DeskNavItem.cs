namespace VolunteerPortal.Platform.Pages;

/// <summary>An entry of the navigation of the desk pages; <see cref="Badge"/> counts what waits there. <see cref="Text"/> is a resource key.</summary>
public sealed record DeskNavItem(string Key, string Href, string Text, string Icon, int Badge = 0)
{
    public static IReadOnlyList<DeskNavItem> Team(object teamId) =>
    [
        new(Nav.SignUps, $"/team/{teamId}/sign-ups", "报名审核", "users"),
        new(Nav.Shifts, $"/team/{teamId}/shifts", "班次", "cal"),
    ];

    public static readonly IReadOnlyList<DeskNavItem> Office =
    [
        new(Nav.Appeals, "/office/appeals", "倡议书", "doc"),
        new(Nav.Comments, "/office/comments", "留言审核", "chat"),
    ];

    public static readonly IReadOnlyList<DeskNavItem> Admin =
    [
        new(Nav.Audit, "/admin/audit", "操作记录", "list"),
        new(Nav.Jobs, "/admin/jobs", "后台任务", "clock"),
    ];

    /// <summary>What a desk page shows when it brings no entries of its own.</summary>
    public static IReadOnlyList<DeskNavItem> Of(string? desk, object? teamId) => desk switch
    {
        Desk.Office => Office,
        Desk.Admin => Admin,
        _ => teamId is null ? [] : Team(teamId),
    };
}

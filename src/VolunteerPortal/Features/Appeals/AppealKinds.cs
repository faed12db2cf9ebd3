namespace VolunteerPortal.Features.Appeals;

public static class AppealKinds
{
    public static readonly IReadOnlyList<AppealKind> All = [AppealKind.Appeal, AppealKind.Notice, AppealKind.Brief];

    public static string Label(this AppealKind kind) => kind switch
    {
        AppealKind.Appeal => "倡议书",
        AppealKind.Notice => "通知",
        _ => "简报",
    };

    public static string TagClass(this AppealKind kind) => kind switch
    {
        AppealKind.Appeal => "tag tag-dan",
        AppealKind.Notice => "tag",
        _ => "tag tag-qing",
    };

    public static string Slug(this AppealKind kind) => kind switch
    {
        AppealKind.Appeal => "appeal",
        AppealKind.Notice => "notice",
        _ => "brief",
    };

    public static AppealKind? FromSlug(string? slug) => slug switch
    {
        "appeal" => AppealKind.Appeal,
        "notice" => AppealKind.Notice,
        "brief" => AppealKind.Brief,
        _ => null,
    };
}

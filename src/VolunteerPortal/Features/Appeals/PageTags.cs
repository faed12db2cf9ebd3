namespace VolunteerPortal.Features.Appeals;

/// <summary>Cached pages are dropped by these names after the commit.</summary>
public static class PageTags
{
    /// <summary>The lists, the feed, and the home page.</summary>
    public const string Lists = "appeals";

    public static string Appeal(Guid id) => $"appeal:{id}";
}

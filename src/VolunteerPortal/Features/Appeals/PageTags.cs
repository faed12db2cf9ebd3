namespace VolunteerPortal.Features.Appeals;

/// <summary>Under which names kept pages that show appeals are dropped, after the commit that changes what they show.</summary>
public static class PageTags
{
    /// <summary>The lists, the feed, and the home page.</summary>
    public const string Lists = "appeals";

    /// <summary>The page of one appeal.</summary>
    public static string Appeal(Guid id) => $"appeal:{id}";
}

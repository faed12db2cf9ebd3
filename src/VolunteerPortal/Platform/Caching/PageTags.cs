namespace VolunteerPortal.Platform.Caching;

/// <summary>Names under which kept pages are dropped: <see cref="PageCache.Evict"/> after the commit that changes what they show.</summary>
public static class PageTags
{
    /// <summary>The lists of appeals, and the home page.</summary>
    public const string Appeals = "appeals";

    /// <summary>The lists of duty posts, and the home page.</summary>
    public const string Posts = "posts";

    /// <summary>The page of one appeal.</summary>
    public static string Appeal(Guid id) => $"appeal:{id}";
}

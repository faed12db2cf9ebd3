namespace VolunteerPortal.Features.DutyPosts;

/// <summary>Under which names kept pages that show duty posts are dropped.</summary>
public static class PageTags
{
    /// <summary>The lists, the pages of posts, and the home page.</summary>
    public const string Lists = "posts";
}

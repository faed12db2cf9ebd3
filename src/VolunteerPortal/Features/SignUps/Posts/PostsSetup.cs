using VolunteerPortal.Features.Search;

namespace VolunteerPortal.Features.SignUps.Posts;

public static class PostsSetup
{
    private const string Rows = "~/Features/SignUps/Posts/_FoundPosts.cshtml";

    public static void AddPosts(this IServiceCollection services) =>
        services.AddSearchSource(new SearchSource(20, "posts", "岗位", "{0} 个岗位", Rows, FoundPost.Find)
        {
            All = ("看全部岗位", "/posts"),
        });
}

namespace VolunteerPortal.Platform.Pages;

/// <summary>The entries of the main navigation, by which a page says where it belongs.</summary>
public static class Nav
{
    public const string Home = "home";
    public const string Appeals = "appeals";
    public const string Posts = "posts";
    public const string Help = "help";
    public const string My = "my";
}

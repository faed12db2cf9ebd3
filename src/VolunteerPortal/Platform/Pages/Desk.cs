namespace VolunteerPortal.Platform.Pages;

/// <summary>
/// The pages on which one kind of staff works. <see cref="Title"/>, a resource key, stands beside the site's name there;
/// <see cref="Link"/>, another, is what the foot and the sitemap call the way to them, and without it they show none.
/// </summary>
public sealed record Desk(string Title, string Address, string? Link);

namespace VolunteerPortal.Platform.Pages;

/// <summary>The pages on which one kind of staff works. <see cref="Title"/>, a resource key, stands beside the site's name there.</summary>
public sealed record Desk(string Title);

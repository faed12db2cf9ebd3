namespace VolunteerPortal.Platform.Letters;

public sealed record SectionLink(string Id, string Text);

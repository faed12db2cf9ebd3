namespace VolunteerPortal.Platform.Letters;

/// <summary>One line of an appeal's table of contents: the heading's id and words.</summary>
public sealed record SectionLink(string Id, string Text);

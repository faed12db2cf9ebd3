namespace VolunteerPortal.Features.Appeals.Sharing;

/// <summary>转发: a code to scan, an address to copy, and "I have passed it on".</summary>
public sealed record SharePage(Guid Id, string Title, string Address, long Shares, bool IsCounted);

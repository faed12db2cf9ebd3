namespace VolunteerPortal.Features.Appeals;

/// <summary>Whole addresses of an appeal: the one that counts, and the brief one for QR codes and for reading out.</summary>
public sealed record AppealAddresses(string Canonical, string Brief);

namespace VolunteerPortal.Features.Appeals;

public sealed record AppealAddresses(string Canonical, string Brief);

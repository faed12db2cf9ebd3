namespace VolunteerPortal.Features.Appeals.Contacts;

public sealed record DirectoryRow(string Area, string Unit, string Person, string Phone);

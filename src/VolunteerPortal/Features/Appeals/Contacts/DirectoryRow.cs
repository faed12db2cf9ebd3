namespace VolunteerPortal.Features.Appeals.Contacts;

/// <summary>One row as it was pasted into the directory field: 区县, 单位, 联系人, 电话.</summary>
public sealed record DirectoryRow(string Area, string Unit, string Person, string Phone);

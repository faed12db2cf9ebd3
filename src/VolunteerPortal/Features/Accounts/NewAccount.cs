namespace VolunteerPortal.Features.Accounts;

/// <summary>Already in the form it is stored in.</summary>
public sealed record NewAccount(string UserName, string RealName, string Phone, string? Email, string RegionCode);

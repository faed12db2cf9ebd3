namespace VolunteerPortal.Features.Accounts;

/// <summary>What a person tells to get an account, already in the form it is stored in.</summary>
public sealed record NewAccount(string UserName, string RealName, string Phone, string? Email, string RegionCode);

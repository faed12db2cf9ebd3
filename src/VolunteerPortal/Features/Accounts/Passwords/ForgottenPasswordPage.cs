namespace VolunteerPortal.Features.Accounts.Passwords;

/// <summary>How to get back in. Until text messages can be sent, only a person can tell who is on the phone.</summary>
public sealed record ForgottenPasswordPage;

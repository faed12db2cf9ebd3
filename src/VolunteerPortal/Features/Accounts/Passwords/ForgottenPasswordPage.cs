namespace VolunteerPortal.Features.Accounts.Passwords;

public sealed record ForgottenPasswordPage;

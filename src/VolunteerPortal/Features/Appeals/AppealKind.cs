namespace VolunteerPortal.Features.Appeals;

/// <summary>倡议书, 通知, 简报</summary>
public enum AppealKind
{
    Appeal = 0,
    Notice = 1,
    Brief = 2,
}

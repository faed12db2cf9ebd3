namespace VolunteerPortal.Features.SignUps;

/// <summary>The numbers are part of constraints and hand-written SQL; they never change.</summary>
public enum SignUpStatus
{
    /// <summary>待审核: holds a place, waits for the coordinator.</summary>
    Requested = 0,

    /// <summary>已确认</summary>
    Confirmed = 1,

    /// <summary>候补中: holds no place.</summary>
    Waitlisted = 2,

    /// <summary>未通过</summary>
    Rejected = 3,

    /// <summary>已取消, by the volunteer.</summary>
    Withdrawn = 4,

    /// <summary>班次取消, by the organisation.</summary>
    ShiftCancelled = 5,
}

public static class SignUpStatuses
{
    /// <summary>Requested or Confirmed: counted in the shift's Taken.</summary>
    public static bool HoldsPlace(this SignUpStatus status) => status is SignUpStatus.Requested or SignUpStatus.Confirmed;

    public static bool IsActive(this SignUpStatus status) => status <= SignUpStatus.Waitlisted;

    /// <summary>The same in SQL. In a compiled query the comparison stands by itself.</summary>
    public static IQueryable<SignUp> Active(this IQueryable<SignUp> signUps) => signUps.Where(s => s.Status <= SignUpStatus.Waitlisted);

    public static string Label(this SignUpStatus status) => status switch
    {
        SignUpStatus.Requested => "待审核",
        SignUpStatus.Confirmed => "已确认",
        SignUpStatus.Waitlisted => "候补中",
        SignUpStatus.Rejected => "未通过",
        SignUpStatus.Withdrawn => "已取消",
        _ => "班次取消",
    };
}

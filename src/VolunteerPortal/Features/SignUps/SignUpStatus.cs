namespace VolunteerPortal.Features.SignUps;

/// <summary>The numbers are part of constraints and hand-written SQL; they never change.</summary>
public enum SignUpStatus
{
    /// <summary>待审核: holds a place.</summary>
    Requested = 0,

    Confirmed = 1,

    /// <summary>候补中: holds no place.</summary>
    Waitlisted = 2,

    Rejected = 3,

    /// <summary>By the volunteer.</summary>
    Withdrawn = 4,

    /// <summary>By the organisation.</summary>
    ShiftCancelled = 5,

    /// <summary>By the organisation, after it was confirmed.</summary>
    Removed = 6,
}

public static class SignUpStatuses
{
    /// <summary>Counted in the shift's Taken.</summary>
    public static bool HoldsPlace(this SignUpStatus status) => status is SignUpStatus.Requested or SignUpStatus.Confirmed;

    public static bool IsActive(this SignUpStatus status) => status <= SignUpStatus.Waitlisted;

    /// <summary>The same in SQL. A compiled query cannot use it.</summary>
    public static IQueryable<SignUp> Active(this IQueryable<SignUp> signUps) => signUps.Where(s => s.Status <= SignUpStatus.Waitlisted);

    public static string Label(this SignUpStatus status) => status switch
    {
        SignUpStatus.Requested => "待审核",
        SignUpStatus.Confirmed => "已确认",
        SignUpStatus.Waitlisted => "候补中",
        SignUpStatus.Rejected => "未通过",
        SignUpStatus.Withdrawn => "已取消",
        SignUpStatus.Removed => "已撤下",
        _ => "班次取消",
    };
}

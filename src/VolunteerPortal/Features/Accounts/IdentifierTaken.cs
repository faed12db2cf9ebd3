using Microsoft.EntityFrameworkCore;
using Npgsql;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Features.Accounts;

/// <summary>A phone or address is a person's: the sentence says only that it cannot be used here, not that somebody has it.</summary>
public static class IdentifierTaken
{
    public const string OnePhone = "ux_accounts_phone";
    public const string OneEmail = "ux_accounts_email";

    public static readonly FieldRefusal UserNameTaken = new(nameof(NewAccount.UserName), new Refusal("这个用户名已被使用，请换一个"));
    public static readonly FieldRefusal PhoneTaken = new(nameof(NewAccount.Phone), new Refusal("这个手机号不能用来注册。如果是您本人的，请直接登录，或打咨询电话找回"));
    public static readonly FieldRefusal EmailTaken = new(nameof(NewAccount.Email), new Refusal("这个邮箱不能用。请换一个，或者先不填"));

    public static FieldRefusal? TakenIn(DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: var constraint }
            ? constraint switch
            {
                "ux_accounts_user_name" => UserNameTaken,
                OnePhone => PhoneTaken,
                OneEmail => EmailTaken,
                _ => null,
            }
            : null;
}

using VolunteerPortal.AttackTests.Scene;
using VolunteerPortal.IntegrationTests.Features.Accounts;

namespace VolunteerPortal.AttackTests.Forms;

/// <summary>What a careful person writes into fields that are blank, so that one bad input meets a form that is right in everything
/// else.</summary>
public static class FillIn
{
    private static int _people;

    public static string Blank(string field) => field.ToUpperInvariant() switch
    {
        "CAPTCHACODE" => PortalSettings.Figures,
        "PASSWORD" or "FORM.PASSWORD" or "FORM.CURRENT" => AccountsFixture.Password,
        "FORM.NEW" => "雨后的石桥第三级台阶",
        "ACCOUNT" => Portal.LogsIn,
        "FORM.USERNAME" => $"春汛{Next()}",
        "FORM.REALNAME" => "林霜降",
        "FORM.PHONE" => $"198{Next():00000000}",
        "FORM.EMAIL" => $"somebody{Next()}@example.org",
        "FORM.REGIONCODE" => Given.County,
        "FORM.TEXT" => $"周六上午我可以来，我是第 {Next()} 个。",
        "FORM.REASON" => "河水上涨，改到下周",
        var reason when reason.StartsWith("REASON-", StringComparison.Ordinal) => "河水上涨，改到下周",
        "FORM.ISSUEDON" => "2026-3-12",
        "FORM.DOCUMENTNUMBER" => "青文明办〔2026〕7号",
        "FORM.TITLE" => "春汛将至，请您搭把手",
        "FORM.BODY" => "气象部门预计有三轮强降雨。\n一、先学会，再上岗\n请先完成课程。",
        "Q" or "CONTACT" => "柳溪",
        _ => "",
    };

    private static int Next() => Interlocked.Increment(ref _people);
}

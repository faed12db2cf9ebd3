using Microsoft.EntityFrameworkCore;
using VolunteerPortal.AttackTests.Forms;
using VolunteerPortal.AttackTests.Scene;
using VolunteerPortal.IntegrationTests.Features.Accounts;

namespace VolunteerPortal.AttackTests.Authorization;

/// <summary>What a person who may would send to an address: a cell must fail for want of a right, never for want of a field.</summary>
public sealed class Bodies(Portal portal)
{
    public async Task<(string Name, string Value)[]> Of(string route, Rows rows, Caller who, string role) => route switch
    {
        "login" => [("account", portal.Cast.Volunteer.UserName!), ("password", AccountsFixture.Password), .. await Captcha(who, "/login")],
        "register" => [.. Person(), .. await Captcha(who, "/register")],
        "me/profile" => Filled("Form.Email", "Form.RegionCode", "Form.Password"),
        "me/security/password" => Filled("Form.Current", "Form.New"),
        "me/messages/reading" => [("newest", $"{(await rows.Message()).Id}")],
        "appeals/{id:guid}/comments" => [.. Filled("Form.Text"), ("requestKey", $"{Guid.CreateVersion7()}")],
        "sign-ups" => [("shift", $"{(await rows.Shift()).Id}"), ("riskAccepted", "true"), ("requestKey", $"{Guid.CreateVersion7()}")],
        "team/{teamId:guid}/sign-ups/decisions" => [("approve", $"{(await rows.Request()).Id}")],
        "team/{teamId:guid}/shifts/{id:guid}/capacity" => [("Form.Capacity", "12")],
        "team/{teamId:guid}/shifts/{id:guid}/cancellation"
            or "office/appeals/{id:guid}/withdrawal" => [.. Filled("Form.Reason"), ("Form.Sure", "true")],
        "office/appeals" => [.. Letter(), ("Form.RegionCode", MatrixScene.RegionOf(role))],
        "office/appeals/{id:guid}" => [.. Letter(), ("Form.ChangedAt", await ChangedAt((await rows.Appeal()).Id))],
        "office/appeals/{id:guid}/publication" => [("seen", await ChangedAt((await rows.Draft()).Id))],
        "office/comments/decisions" => [("approve", $"{(await rows.Comment()).Id}"), ("state", "Pending")],
        _ => [],
    };

    private static (string, string)[] Person() =>
        [.. Filled("Form.UserName", "Form.RealName", "Form.Phone", "Form.Email", "Form.RegionCode", "Form.Password"),
            ("Form.Consent", "true")];

    private static (string, string)[] Letter() =>
        [.. Filled("Form.Title", "Form.IssuedOn", "Form.Body"), ("Form.IssuingBodies", "青禾市文明办"), ("Form.Kind", "Appeal"),
            ("Form.Do", "save")];

    private static (string, string)[] Filled(params string[] fields) => [.. fields.Select(field => (field, FillIn.Blank(field)))];

    /// <summary>Who is signed in is shown no such page, and so no captcha.</summary>
    private static async Task<IEnumerable<(string, string)>> Captcha(Caller who, string path) =>
        (await who.Open(path)).Document.QuerySelector("[name=captchaId]")?.GetAttribute("value") is { } id
            ? [("captchaId", id), ("captchaCode", PortalSettings.Figures)]
            : [];

    /// <summary>As the database keeps it: less finely than a clock.</summary>
    private async Task<string> ChangedAt(Guid appeal)
    {
        await using var db = Given.Database(portal.ConnectionString);
        return $"{(await db.Appeals.Where(a => a.Id == appeal).Select(a => a.ChangedAt).SingleAsync()).UtcTicks}";
    }
}

using VolunteerPortal.AttackTests.Scene;
using VolunteerPortal.Features.Access;
using VolunteerPortal.Features.DutyPosts;
using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.AttackTests.Forms;

/// <summary>
/// How one comes before a form that is used up by being sent, or that no link leads to: by POST route. Every other form can be sent
/// again and again as it was found.
/// </summary>
public sealed class Doors(Portal portal)
{
    /// <summary>A page that shows the form, with rows of its own, and who looks at it; null when nothing special is needed.</summary>
    public async Task<(Caller Who, Page Page)?> Open(string route) => route switch
    {
        "sign-ups" => await SignUp(),
        "sign-ups/{id:guid}/withdrawal" => await At(Policies.Volunteer, route),
        "me/messages/{id:guid}/reading" or "me/messages/reading" => await Messages(),
        "appeals/{id:guid}/comments" => await At(Policies.Volunteer, "appeals/{id:guid}"),
        "me/security/password" or "me/security/sessions/{id:guid}/end" => await Security(),
        "logout" => await LogOut(),
        "team/{teamId:guid}/sign-ups/decisions" => await Queue(),
        "team/{teamId:guid}/sign-ups/undo/{batch:guid}" => await QueueAfterADecision(),
        "team/{teamId:guid}/shifts/{id:guid}/cancellation" => await At(Roles.Coordinator, route),
        "office/appeals/{id:guid}" => await At(Roles.Office, "office/appeals/{id:guid}/edit"),
        "office/appeals/{id:guid}/publication" => await At(Roles.Office, "office/appeals/{id:guid}/preview"),
        "office/appeals/{id:guid}/withdrawal" => await At(Roles.Office, route),
        "office/comments/decisions" => await Comments(),
        "office/comments/undo/{batch:guid}" => await CommentsAfterADecision(),
        _ => null,
    };

    private async Task<(Caller, Page)> At(string role, string route)
    {
        var who = portal.As(role);
        return (who, await who.Open(await portal.NewRows().Fill(route)));
    }

    /// <summary>A volunteer of its own, for nobody can take part in so many shifts.</summary>
    private async Task<(Caller, Page)> SignUp()
    {
        var who = await portal.SignedIn(await portal.Given.Account());
        Shift shift = await portal.Given.Shift();
        return (who, await who.Open($"/sign-ups/confirm?shift={shift.Id}"));
    }

    private async Task<(Caller, Page)> Messages()
    {
        await portal.NewRows().Message();
        return (portal.As(Policies.Volunteer), await portal.As(Policies.Volunteer).Open("/me/messages"));
    }

    private async Task<(Caller, Page)> Security()
    {
        var account = await portal.Somebody();
        await portal.SignedIn(account);
        var who = await portal.SignedIn(account);
        return (who, await who.Open("/me/security"));
    }

    private async Task<(Caller, Page)> LogOut()
    {
        var who = await portal.SignedIn(portal.Cast.Volunteer);
        return (who, await who.Open("/me"));
    }

    private async Task<(Caller, Page)> Queue()
    {
        var shift = (await portal.NewRows().Request()).ShiftId;
        return (portal.As(Roles.Coordinator),
            await portal.As(Roles.Coordinator).Open($"/team/{portal.Cast.Team.Id}/sign-ups?shift={shift}"));
    }

    /// <summary>A coordinator of its own: what may be undone is told once, to whoever opens the next page.</summary>
    private async Task<(Caller, Page)> QueueAfterADecision()
    {
        var who = await portal.SignedIn(portal.Cast.Coordinator);
        var request = await portal.NewRows().Request();
        var queue = $"/team/{portal.Cast.Team.Id}/sign-ups";
        await who.PostWithToken($"{queue}/decisions", ("approve", $"{request.Id}"), ("shift", $"{request.ShiftId}"));
        return (who, await who.Open($"{queue}?shift={request.ShiftId}"));
    }

    private async Task<(Caller, Page)> Comments()
    {
        await portal.NewRows().Comment();
        return (portal.As(Roles.Office), await portal.As(Roles.Office).Open("/office/comments"));
    }

    private async Task<(Caller, Page)> CommentsAfterADecision()
    {
        var who = await portal.SignedIn(portal.Cast.Office);
        var comment = await portal.NewRows().Comment();
        await who.PostWithToken("/office/comments/decisions", ("approve", $"{comment.Id}"), ("state", "Pending"));
        return (who, await who.Open("/office/comments"));
    }
}

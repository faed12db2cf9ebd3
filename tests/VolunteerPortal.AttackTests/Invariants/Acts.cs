using VolunteerPortal.Features.DutyPosts;

namespace VolunteerPortal.AttackTests.Invariants;

/// <summary>What people do to sign-ups and comments, as their browsers send it.</summary>
public static class Acts
{
    public static Task<Answer> SignsUp(this Caller volunteer, Shift shift, Guid? key = null, bool waits = false) =>
        volunteer.PostWithToken("/sign-ups",
            [("shift", $"{shift.Id}"), ("riskAccepted", "true"), ("requestKey", $"{key ?? Guid.CreateVersion7()}"),
                .. waits ? new[] { ("waitlist", $"{shift.Id}") } : []]);

    public static Task<Answer> Withdraws(this Caller volunteer, Guid signUp) => volunteer.PostWithToken($"/sign-ups/{signUp}/withdrawal");

    public static Task<Answer> Approves(this Caller coordinator, Guid team, params Guid[] signUps) =>
        coordinator.PostWithToken($"/team/{team}/sign-ups/decisions",
            [("approve", "checked"), .. signUps.Select(id => ("id", $"{id}"))]);

    public static Task<Answer> Rejects(this Caller coordinator, Guid team, params Guid[] signUps) =>
        coordinator.PostWithToken($"/team/{team}/sign-ups/decisions",
            [("refuse", "checked"), ("reason-checked", "人数已满"), .. signUps.Select(id => ("id", $"{id}"))]);

    public static Task<Answer> Undoes(this Caller coordinator, Guid team, Guid batch) =>
        coordinator.PostWithToken($"/team/{team}/sign-ups/undo/{batch}");

    public static Task<Answer> SetsCapacity(this Caller coordinator, Guid team, Shift shift, int capacity) =>
        coordinator.PostWithToken($"/team/{team}/shifts/{shift.Id}/capacity", ("Form.Capacity", $"{capacity}"));

    public static Task<Answer> Cancels(this Caller coordinator, Guid team, Shift shift) =>
        coordinator.PostWithToken($"/team/{team}/shifts/{shift.Id}/cancellation", ("Form.Reason", "河水上涨"), ("Form.Sure", "true"));

    public static Task<Answer> Comments(this Caller author, Guid appeal, string text, Guid? key = null) =>
        author.PostWithToken($"/appeals/{appeal}/comments", ("Form.Text", text), ("requestKey", $"{key ?? Guid.CreateVersion7()}"));

    public static Task<Answer> Shows(this Caller office, params Guid[] comments) =>
        office.PostWithToken("/office/comments/decisions",
            [("approve", "checked"), ("state", "Pending"), .. comments.Select(id => ("id", $"{id}"))]);

    public static Task<Answer> Hides(this Caller office, string state, params Guid[] comments) =>
        office.PostWithToken("/office/comments/decisions",
            [("refuse", "checked"), ("state", state), ("reason-checked", "与这一篇无关"), .. comments.Select(id => ("id", $"{id}"))]);

    public static Task<Answer> TakesBack(this Caller office, Guid batch) =>
        office.PostWithToken($"/office/comments/undo/{batch}?state=Pending");
}

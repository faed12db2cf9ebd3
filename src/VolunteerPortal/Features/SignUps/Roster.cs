using VolunteerPortal.Features.DutyPosts;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Time;

namespace VolunteerPortal.Features.SignUps;

/// <summary>All ask here, with the same facts: the page with the button, its POST, the coordinator's decision and the waitlist.</summary>
public sealed class Roster(Shift shift, DutyPost post)
{
    public const string OverlapCode = "overlap";

    public Shift Shift => shift;

    public DutyPost Post => post;

    /// <summary>Later than this before the start, leaving takes a call.</summary>
    public static readonly TimeSpan WithdrawalDeadline = TimeSpan.FromHours(WithdrawalHours);

    public const int WithdrawalHours = 6;

    /// <summary>The coordinators' promise to answer a request.</summary>
    public const int AnswerHours = 12;

    public static readonly Refusal TooManyPlaces = new("您已经报了 {0} 个还没开始的班次，最多就是这些。请先取消去不了的，再报新的");
    public static readonly Refusal AlreadyIn = new("您已经报过这一班");
    public static readonly Refusal Full = new("这一班刚刚报满了") { Code = "full" };
    public static readonly Refusal NotTrained = new("还没有通过这个岗位要求的培训") { Code = "not-trained" };
    public static readonly Refusal NotWaiting = new("这条报名已经处理过了，请刷新后再看");
    public static readonly Refusal NotConfirmed = new("这位已经不在名单上，没有再改动");
    public static readonly Refusal NoLongerActive = new("这条报名已经不在进行中");
    public static readonly Refusal TooLateToLeave = new("离开始不到 {0} 小时，请打电话给带队人，好安排替补", WithdrawalHours);
    public static readonly Refusal TooLateToUndo = new("已超过 {0} 分钟，不能撤销", UndoWindow.Minutes);
    public static readonly Refusal ChangedSince = new("之后又有变化（本人又报了名，或者班次取消），没有撤销");
    public static readonly Refusal BelowTaken = new("已有 {0} 人占着名额，人数不能少于这个数。请先处理报名，再调低");

    public static Refusal Overlap(HeldShift held) =>
        new("时间和已确认的班次重叠：{0}", $"{held.Title} {PortalTime.When(held.StartsAt, held.EndsAt)}") { Code = OverlapCode };

    public Refusal? WhyNotJoin(VolunteerFacts facts, DateTimeOffset now, int mostPlaces)
    {
        if (shift.WhyClosed(now) is { } closed)
            return closed;
        if (facts.Here is not null)
            return AlreadyIn;
        if (ConfirmedAtTheSameTime(facts) is { } held)
            return Overlap(held);
        if (facts.Elsewhere.Count(h => h.StartsAt > now) >= mostPlaces)
            return TooManyPlaces with { Args = [mostPlaces] };

        // Where a coordinator decides, the request may wait while the person trains; the approval asks again
        return facts.IsTrained || post.NeedsApproval ? null : NotTrained;
    }

    public SignUpStatus StatusOnPlace => post.NeedsApproval ? SignUpStatus.Requested : SignUpStatus.Confirmed;

    public Refusal? WhyNotApprove(VolunteerFacts facts, DateTimeOffset now) =>
        facts.Here == SignUpStatus.Requested ? WhyNotServe(facts, now, mayTrainLater: false) : NotWaiting;

    public Refusal? WhyNotReject(VolunteerFacts facts) =>
        facts.Here is SignUpStatus.Requested or SignUpStatus.Waitlisted ? null : NotWaiting;

    /// <summary>Whoever has begun to serve is no longer taken off.</summary>
    public Refusal? WhyNotRemove(VolunteerFacts facts, DateTimeOffset now)
    {
        if (facts.Here != SignUpStatus.Confirmed)
            return NotConfirmed;

        return now >= shift.StartsAt ? Shift.Started : null;
    }

    public Refusal? WhyNotPromote(VolunteerFacts facts, DateTimeOffset now) =>
        facts.Here == SignUpStatus.Waitlisted ? WhyNotServe(facts, now, mayTrainLater: post.NeedsApproval) : NotWaiting;

    /// <summary>Who moves up into the free places, in this order. Those who may not serve now keep their turn.</summary>
    public IReadOnlyList<SignUp> MovingUp(
        IEnumerable<SignUp> waiting, IReadOnlyDictionary<Guid, VolunteerFacts> facts, DateTimeOffset now) =>
        [.. waiting.Where(signUp => WhyNotPromote(facts[signUp.AccountId], now) is null).Take(shift.Free)];

    public Refusal? WhyNotWithdraw(SignUpStatus status, DateTimeOffset now)
    {
        if (!status.IsActive())
            return NoLongerActive;
        if (now >= shift.StartsAt)
            return Shift.Started;

        return status == SignUpStatus.Confirmed && now > shift.StartsAt - WithdrawalDeadline ? TooLateToLeave : null;
    }

    public Refusal? WhyNotCapacity(int capacity) => capacity < shift.Taken ? BelowTaken with { Args = [shift.Taken] } : null;

    /// <summary>Warns the coordinator and the volunteer; never stops a request.</summary>
    public IEnumerable<Refusal> Warnings(VolunteerFacts facts)
    {
        if (!facts.IsTrained)
            yield return NotTrained;
        foreach (var held in facts.Elsewhere.Where(h => shift.Overlaps(h.StartsAt, h.EndsAt)))
            yield return held.Status == SignUpStatus.Confirmed
                ? Overlap(held)
                : new Refusal("同一时间另报了：{0}（{1}）", held.Title, held.Status.Label());
    }

    private Refusal? WhyNotServe(VolunteerFacts facts, DateTimeOffset now, bool mayTrainLater)
    {
        if (shift.CancelledAt is not null)
            return Shift.Cancelled;
        if (now >= shift.StartsAt)
            return Shift.Started;
        if (ConfirmedAtTheSameTime(facts) is { } held)
            return Overlap(held);

        return facts.IsTrained || mayTrainLater ? null : NotTrained;
    }

    private HeldShift? ConfirmedAtTheSameTime(VolunteerFacts facts) =>
        facts.Elsewhere.FirstOrDefault(h => h.Status == SignUpStatus.Confirmed && shift.Overlaps(h.StartsAt, h.EndsAt));
}

/// <param name="Here">The active sign-up on this shift, if any.</param>
/// <param name="Elsewhere">Active sign-ups on other shifts.</param>
/// <param name="IsTrained">True too when the post asks for no course.</param>
public sealed record VolunteerFacts(SignUpStatus? Here, IReadOnlyList<HeldShift> Elsewhere, bool IsTrained)
{
    public static readonly VolunteerFacts OfVisitor = new(null, [], true);
}

public sealed record HeldShift(string Title, DateTimeOffset StartsAt, DateTimeOffset EndsAt, SignUpStatus Status);

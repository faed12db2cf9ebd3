using CsCheck;
using VolunteerPortal.Features.DutyPosts;
using VolunteerPortal.Features.SignUps;

namespace VolunteerPortal.UnitTests.Properties;

/// <summary>What holds of the rules of a roster for any shift, person and time.</summary>
public sealed class RosterPropertyTests
{
    private const int MostPlaces = 5;
    private const int Tries = 20_000;

    private static readonly DateTimeOffset Start = new(2026, 3, 21, 4, 0, 0, TimeSpan.Zero);

    private static readonly Gen<Shift> AnyShift = Gen.Select(Gen.Int[1, 20], Gen.Int[0, 20], Gen.Bool, Gen.Int[1, 12],
        (capacity, taken, isCancelled, hours) => new Shift
    {
        DutyPostId = Guid.CreateVersion7(),
        StartsAt = Start,
        EndsAt = Start.AddHours(hours),
        OpensAt = Start.AddDays(-30),
        ClosesAt = Start.AddHours(-1),
        Capacity = capacity,
        Taken = Math.Min(taken, capacity),
        CancelledAt = isCancelled ? Start.AddDays(-2) : null,
    });

    private static readonly Gen<HeldShift> Held = Gen.Select(Gen.Int[-48, 48], Gen.Int[1, 8], Gen.Enum<SignUpStatus>(),
        (from, hours, status) =>
        new HeldShift("另一班", Start.AddHours(from), Start.AddHours(from + hours), status));

    private static readonly Gen<VolunteerFacts> AnyFacts =
        Gen.Select(Gen.Nullable(Gen.Enum<SignUpStatus>()), Held.Array[0, 8], Gen.Bool,
            (here, elsewhere, isTrained) => new VolunteerFacts(here, elsewhere, isTrained));

    private static readonly Gen<(Shift Shift, DutyPost Post, VolunteerFacts Facts, DateTimeOffset Now)> Case =
        Gen.Select(AnyShift, Gen.Bool, AnyFacts, Gen.Int[-72, 24],
            (shift, needsApproval, facts, hours) => (shift, Post(needsApproval), facts, Start.AddHours(hours)));

    [Fact]
    public void Nobody_gets_near_a_shift_that_is_cancelled_or_has_begun() => Case.Sample(c =>
    {
        if (c.Shift.CancelledAt is null && c.Now < Start)
            return;

        var roster = new Roster(c.Shift, c.Post);
        Assert.NotNull(roster.WhyNotJoin(c.Facts, c.Now, MostPlaces));
        Assert.NotNull(roster.WhyNotApprove(c.Facts, c.Now));
        Assert.NotNull(roster.WhyNotPromote(c.Facts, c.Now));
    }, iter: Tries);

    [Fact]
    public void Nobody_is_confirmed_for_two_shifts_at_once() => Case.Sample(c =>
    {
        if (!c.Facts.Elsewhere.Any(held => held.Status == SignUpStatus.Confirmed && held.StartsAt < c.Shift.EndsAt
            && c.Shift.StartsAt < held.EndsAt))
            return;

        var roster = new Roster(c.Shift, c.Post);
        Assert.NotNull(roster.WhyNotJoin(c.Facts, c.Now, MostPlaces));
        Assert.NotNull(roster.WhyNotApprove(c.Facts, c.Now));
        Assert.NotNull(roster.WhyNotPromote(c.Facts, c.Now));
    }, iter: Tries);

    [Fact]
    public void Nobody_serves_untrained() => Case.Sample(c =>
    {
        if (!c.Facts.IsTrained)
            Assert.NotNull(new Roster(c.Shift, c.Post).WhyNotApprove(c.Facts, c.Now));
    }, iter: Tries);

    [Fact]
    public void Whoever_may_move_up_would_be_let_in_had_they_just_come() => Case.Sample(c =>
    {
        var roster = new Roster(c.Shift, c.Post);
        if (roster.WhyNotPromote(c.Facts, c.Now) is not null)
            return;

        var refusal = roster.WhyNotJoin(c.Facts with { Here = null }, c.Now, int.MaxValue);
        Assert.True(refusal is null || refusal == Shift.Closed || refusal == Shift.NotOpenYet, $"{refusal}");
    }, iter: Tries);

    [Fact]
    public void A_capacity_that_is_taken_holds_all_who_have_a_place() => Gen.Select(AnyShift, Gen.Int[0, 30]).Sample((shift, capacity) =>
        Assert.Equal(capacity >= shift.Taken, new Roster(shift, Post(false)).WhyNotCapacity(capacity) is null), iter: Tries);

    private static DutyPost Post(bool needsApproval) => new()
    {
        Number = "QH-0001",
        OrganisationId = Guid.CreateVersion7(),
        Title = "河堤巡查",
        Kind = ServiceKind.Emergency,
        RegionCode = "439901",
        Place = "东岸",
        Address = "滨河路",
        Description = "巡查",
        Requirements = "防滑鞋",
        Guarantees = "保险",
        RiskText = "雨天路滑",
        NeedsApproval = needsApproval,
        ContactPerson = "方小满",
        ContactPhone = "0731-5555-0121",
        PublishedAt = Start.AddDays(-1),
    };
}

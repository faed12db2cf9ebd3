using VolunteerPortal.Features.DutyPosts;
using VolunteerPortal.Features.SignUps;

namespace VolunteerPortal.UnitTests.Features.SignUps;

public sealed class RosterTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 21, 4, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset DayBefore = Noon.AddDays(-1);
    private const int MostPlaces = 30;

    [Fact]
    public void A_trained_person_with_a_free_day_may_join() =>
        Assert.Null(RosterOf().WhyNotJoin(Facts(), DayBefore, MostPlaces));

    [Fact]
    public void Nobody_joins_a_shift_that_has_begun() =>
        Assert.Equal(Shift.Started, RosterOf().WhyNotJoin(Facts(), Noon, MostPlaces));

    [Fact]
    public void Nobody_joins_before_sign_up_opens() =>
        Assert.Equal(Shift.NotOpenYet, RosterOf().WhyNotJoin(Facts(), Noon.AddDays(-31), MostPlaces));

    [Fact]
    public void Nobody_joins_after_sign_up_closes() =>
        Assert.Equal(Shift.Closed, RosterOf().WhyNotJoin(Facts(), Noon.AddMinutes(-30), MostPlaces));

    [Fact]
    public void Nobody_joins_a_cancelled_shift()
    {
        var shift = ShiftAt(Noon);
        shift.CancelledAt = DayBefore;

        Assert.Equal(Shift.Cancelled, new Roster(shift, Post()).WhyNotJoin(Facts(), DayBefore, MostPlaces));
    }

    [Theory]
    [InlineData(SignUpStatus.Requested)]
    [InlineData(SignUpStatus.Confirmed)]
    [InlineData(SignUpStatus.Waitlisted)]
    public void An_active_sign_up_stops_a_second_one(SignUpStatus status) =>
        Assert.Equal(Roster.AlreadyIn, RosterOf().WhyNotJoin(Facts(here: status), DayBefore, MostPlaces));

    [Fact]
    public void A_confirmed_shift_at_the_same_time_stops_a_sign_up()
    {
        var refusal = RosterOf().WhyNotJoin(Facts(elsewhere: Held(Noon.AddHours(3), 2, SignUpStatus.Confirmed)), DayBefore, MostPlaces);

        Assert.Equal(Roster.OverlapCode, refusal?.Code);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(-2)]
    public void Back_to_back_shifts_do_not_overlap(int hoursFromNoon) =>
        Assert.Null(RosterOf()
            .WhyNotJoin(Facts(elsewhere: Held(Noon.AddHours(hoursFromNoon), 2, SignUpStatus.Confirmed)), DayBefore, MostPlaces));

    [Theory]
    [InlineData(SignUpStatus.Requested)]
    [InlineData(SignUpStatus.Waitlisted)]
    public void What_only_waits_elsewhere_does_not_stop_a_sign_up_but_is_warned_of(SignUpStatus status)
    {
        var facts = Facts(elsewhere: Held(Noon.AddHours(1), 2, status));

        Assert.Null(RosterOf().WhyNotJoin(facts, DayBefore, MostPlaces));
        Assert.Single(RosterOf().Warnings(facts));
    }

    [Theory]
    [InlineData(SignUpStatus.Confirmed)]
    [InlineData(SignUpStatus.Requested)]
    [InlineData(SignUpStatus.Waitlisted)]
    public void Whoever_holds_all_the_shifts_to_come_that_one_may_hold_takes_no_more(SignUpStatus status)
    {
        var two = Facts() with { Elsewhere = [Held(Noon.AddDays(2), 2, status), Held(Noon.AddDays(3), 2, status)] };

        Assert.Null(RosterOf().WhyNotJoin(two, DayBefore, mostPlaces: 3));
        Assert.Equal("您已经报了 2 个还没开始的班次，最多就是这些。请先取消去不了的，再报新的", $"{RosterOf().WhyNotJoin(two, DayBefore, mostPlaces: 2)}");
    }

    [Fact]
    public void A_shift_that_is_going_on_does_not_count_among_those_to_come() =>
        Assert.Null(RosterOf()
            .WhyNotJoin(Facts(elsewhere: Held(DayBefore.AddHours(-1), 2, SignUpStatus.Confirmed)), DayBefore, mostPlaces: 1));

    [Fact]
    public void Without_training_an_instant_post_refuses() =>
        Assert.Equal(Roster.NotTrained, RosterOf().WhyNotJoin(Facts(trained: false), DayBefore, MostPlaces));

    [Fact]
    public void Without_training_a_request_is_taken_and_its_approval_is_refused()
    {
        var roster = RosterOf(needsApproval: true);

        Assert.Null(roster.WhyNotJoin(Facts(trained: false), DayBefore, MostPlaces));
        Assert.Equal(Roster.NotTrained, roster.WhyNotApprove(Facts(here: SignUpStatus.Requested, trained: false), DayBefore));
    }

    [Theory]
    [InlineData(true, SignUpStatus.Requested)]
    [InlineData(false, SignUpStatus.Confirmed)]
    public void A_place_means_a_request_where_a_coordinator_decides(bool needsApproval, SignUpStatus expected) =>
        Assert.Equal(expected, RosterOf(needsApproval: needsApproval).StatusOnPlace);

    [Fact]
    public void Approval_asks_about_the_overlap_again()
    {
        var facts = Facts(here: SignUpStatus.Requested, elsewhere: Held(Noon, 4, SignUpStatus.Confirmed));

        Assert.Equal(Roster.OverlapCode, RosterOf(needsApproval: true).WhyNotApprove(facts, DayBefore)?.Code);
    }

    [Theory]
    [InlineData(SignUpStatus.Confirmed)]
    [InlineData(SignUpStatus.Waitlisted)]
    [InlineData(SignUpStatus.Rejected)]
    [InlineData(SignUpStatus.Withdrawn)]
    public void Only_a_request_can_be_approved(SignUpStatus status) =>
        Assert.Equal(Roster.NotWaiting, RosterOf().WhyNotApprove(Facts(here: status), DayBefore));

    [Theory]
    [InlineData(SignUpStatus.Confirmed, false)]
    [InlineData(SignUpStatus.Requested, true)]
    [InlineData(SignUpStatus.Waitlisted, true)]
    public void What_still_waits_can_be_rejected(SignUpStatus status, bool possible) =>
        Assert.Equal(possible, RosterOf().WhyNotReject(Facts(here: status)) is null);

    [Fact]
    public void A_waiting_person_with_an_overlap_is_not_promoted() =>
        Assert.Equal(Roster.OverlapCode,
            RosterOf().WhyNotPromote(Facts(SignUpStatus.Waitlisted, elsewhere: Held(Noon, 1, SignUpStatus.Confirmed)), DayBefore)?.Code);

    [Fact]
    public void Leaving_is_free_until_six_hours_before_the_start()
    {
        var roster = RosterOf();

        Assert.Null(roster.WhyNotWithdraw(SignUpStatus.Confirmed, Noon.AddHours(-6)));
        Assert.Equal(Roster.TooLateToLeave, roster.WhyNotWithdraw(SignUpStatus.Confirmed, Noon.AddHours(-6).AddSeconds(1)));
        Assert.Null(roster.WhyNotWithdraw(SignUpStatus.Waitlisted, Noon.AddMinutes(-1)));
    }

    [Fact]
    public void What_is_over_cannot_be_left_again() =>
        Assert.Equal(Roster.NoLongerActive, RosterOf().WhyNotWithdraw(SignUpStatus.Withdrawn, DayBefore));

    [Fact]
    public void Capacity_never_falls_below_the_places_held()
    {
        var shift = ShiftAt(Noon);
        shift.Taken = 5;
        var roster = new Roster(shift, Post());

        Assert.Null(roster.WhyNotCapacity(5));
        Assert.Equal("已有 5 人占着名额，人数不能少于这个数。请先处理报名，再调低", roster.WhyNotCapacity(4)?.ToString());
    }

    private static Roster RosterOf(bool needsApproval = false) => new(ShiftAt(Noon), Post(needsApproval));

    private static VolunteerFacts Facts(SignUpStatus? here = null, bool trained = true, params HeldShift[] elsewhere) =>
        new(here, elsewhere, trained);

    private static HeldShift Held(DateTimeOffset from, int hours, SignUpStatus status) => new("社区食堂送餐", from, from.AddHours(hours), status);

    private static Shift ShiftAt(DateTimeOffset start) => new()
    {
        DutyPostId = Guid.CreateVersion7(),
        StartsAt = start,
        EndsAt = start.AddHours(4),
        OpensAt = start.AddDays(-30),
        ClosesAt = start.AddHours(-1),
        Capacity = 10,
    };

    private static DutyPost Post(bool needsApproval = false) => new()
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
        PublishedAt = DayBefore,
    };
}

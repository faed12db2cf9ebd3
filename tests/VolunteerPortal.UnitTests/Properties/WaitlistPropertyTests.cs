using CsCheck;
using VolunteerPortal.Features.DutyPosts;
using VolunteerPortal.Features.SignUps;

namespace VolunteerPortal.UnitTests.Properties;

/// <summary>What holds of any waitlist when places come free.</summary>
public sealed class WaitlistPropertyTests
{
    private const int Tries = 5_000;

    private static readonly DateTimeOffset Start = new(2026, 3, 21, 4, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Now = Start.AddDays(-1);

    private static readonly Gen<(int Priority, int Joined, bool IsTrained, bool IsElsewhere)> Person =
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 20], Gen.Bool, Gen.Bool);

    private static readonly Gen<(Roster Roster, List<SignUp> Waiting, Dictionary<Guid, VolunteerFacts> Facts)> Case =
        Gen.Select(Gen.Int[1, 8], Gen.Int[0, 8], Gen.Bool, Person.Array[0, 12], (capacity, taken, needsApproval, people) =>
        {
            var shift = ShiftOf(capacity, Math.Min(taken, capacity));
            var waiting = people.Select(person => Waiting(shift, person.Priority, person.Joined)).ToList();
            var facts = waiting.Zip(people).ToDictionary(p => p.First.AccountId,
                p => FactsOf(shift, p.Second.IsTrained, p.Second.IsElsewhere));
            return (new Roster(shift, PostOf(needsApproval)), waiting, facts);
        });

    [Fact]
    public void As_many_move_up_as_there_are_places_for_those_who_may_serve() => Case.Sample(c =>
    {
        var able = c.Waiting.Count(s => c.Roster.WhyNotPromote(c.Facts[s.AccountId], Now) is null);

        Assert.Equal(Math.Min(able, c.Roster.Shift.Free), MovingUp(c).Count);
    }, iter: Tries);

    [Fact]
    public void Nobody_moves_up_who_may_not_serve() => Case.Sample(c =>
        Assert.All(MovingUp(c), signUp => Assert.Null(c.Roster.WhyNotPromote(c.Facts[signUp.AccountId], Now))), iter: Tries);

    [Fact]
    public void Nobody_who_may_serve_is_passed_by_one_behind() => Case.Sample(c =>
    {
        var moved = MovingUp(c).Select(s => s.Id).ToHashSet();
        var stillThere = false;
        foreach (var signUp in InOrder(c.Waiting).Where(s => c.Roster.WhyNotPromote(c.Facts[s.AccountId], Now) is null))
        {
            Assert.False(stillThere && moved.Contains(signUp.Id));
            stillThere |= !moved.Contains(signUp.Id);
        }
    }, iter: Tries);

    [Fact]
    public void The_order_is_by_priority_then_time_of_joining_however_the_rows_come() => Case.Sample(c =>
    {
        var order = InOrder(c.Waiting).ToList();

        Assert.Equal(order, InOrder(Enumerable.Reverse(c.Waiting)));
        foreach (var (ahead, behind) in order.Zip(order.Skip(1)))
            Assert.True(ahead.Priority > behind.Priority || (ahead.Priority == behind.Priority && ahead.QueuedAt <= behind.QueuedAt));
    }, iter: Tries);

    private static IReadOnlyList<SignUp> MovingUp((Roster Roster, List<SignUp> Waiting, Dictionary<Guid, VolunteerFacts> Facts) c) =>
        c.Roster.MovingUp(InOrder(c.Waiting), c.Facts, Now);

    private static IEnumerable<SignUp> InOrder(IEnumerable<SignUp> waiting) => Waitlist.InOrder(waiting.AsQueryable());

    private static SignUp Waiting(Shift shift, int priority, int joined) => new()
    {
        ShiftId = shift.Id,
        AccountId = Guid.CreateVersion7(),
        Status = SignUpStatus.Waitlisted,
        StartsAt = shift.StartsAt,
        EndsAt = shift.EndsAt,
        CreatedAt = Start.AddDays(-3),
        QueuedAt = Start.AddDays(-3).AddMinutes(joined),
        Priority = priority,
        RiskVersion = 1,
    };

    private static VolunteerFacts FactsOf(Shift shift, bool isTrained, bool isElsewhere) => new(
        SignUpStatus.Waitlisted,
        isElsewhere ? [new HeldShift("另一班", shift.StartsAt.AddHours(-1), shift.StartsAt.AddHours(1), SignUpStatus.Confirmed)] : [],
        isTrained);

    private static Shift ShiftOf(int capacity, int taken) => new()
    {
        DutyPostId = Guid.CreateVersion7(),
        StartsAt = Start,
        EndsAt = Start.AddHours(4),
        OpensAt = Start.AddDays(-30),
        ClosesAt = Start.AddHours(-1),
        Capacity = capacity,
        Taken = taken,
    };

    private static DutyPost PostOf(bool needsApproval) => new()
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

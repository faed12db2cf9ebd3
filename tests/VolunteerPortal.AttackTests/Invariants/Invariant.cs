namespace VolunteerPortal.AttackTests.Invariants;

/// <summary>Something that is true of the stored rows at any moment.</summary>
/// <param name="Name">As a sentence.</param>
/// <param name="Violations">A query of one text column: each row is one violation.</param>
/// <param name="Spoil">Statements that break it on purpose, past all constraints: what cannot find a violation proves nothing.</param>
public sealed record Invariant(string Name, string Violations, string Spoil)
{
    public static IReadOnlyList<Invariant> All { get; } = [.. RosterInvariants.All, .. RecordInvariants.All, .. OfficeInvariants.All,
        .. AccountInvariants.All];

    public override string ToString() => Name;
}

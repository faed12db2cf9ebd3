namespace VolunteerPortal.AttackTests.HostileLength;

/// <summary>What is measured is measured while nothing else runs, on one portal whose forms are looked for once.</summary>
[CollectionDefinition(nameof(Hostile), DisableParallelization = true)]
public sealed class Hostile : ICollectionFixture<HostileScene>;

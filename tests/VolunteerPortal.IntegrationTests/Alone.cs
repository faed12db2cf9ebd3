namespace VolunteerPortal.IntegrationTests;

/// <summary>For tests that measure time: `[Collection(nameof(Alone))]` runs them while no other test of the program runs.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

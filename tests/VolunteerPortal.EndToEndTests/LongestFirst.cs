using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(VolunteerPortal.EndToEndTests.LongestFirst))]

namespace VolunteerPortal.EndToEndTests;

/// <summary>Two classes run at a time. Those that look at every page begin, so that none of them is left to run alone at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(tests => tests.TestCollectionDisplayName.Contains(".Pages.", StringComparison.Ordinal))];
}

namespace VolunteerPortal.UnitTests.Architecture;

public sealed class FeatureMapTests
{
    [Fact]
    public void Every_feature_uses_only_what_the_map_allows()
    {
        var broken = Uses().Where(use => !FeatureMap.MayUse.TryGetValue(use.From, out var allowed) || !allowed.Contains(use.To))
            .Select(use => $"{use.From} → {use.To}: {use.Type} uses {use.Used}");

        Expect.Nothing(broken);
    }

    [Fact]
    public void Every_arrow_of_the_map_is_one_of_the_code()
    {
        var used = Uses().Select(use => (use.From, use.To)).ToHashSet();

        var unused = FeatureMap.MayUse.SelectMany(f => f.Value.Select(to => (f.Key, to))).Where(arrow => !used.Contains(arrow));

        Expect.Nothing(unused.Select(arrow => $"{arrow.Key} → {arrow.to}"));
    }

    [Fact]
    public void The_map_names_every_feature_there_is()
    {
        var features = CompiledPortal.Types.Select(CompiledPortal.FeatureOf).OfType<string>().Distinct().Order();

        Assert.Equal(FeatureMap.MayUse.Keys.Order(), features);
    }

    [Fact]
    public void The_map_has_no_cycle()
    {
        var left = FeatureMap.MayUse.ToDictionary(f => f.Key, f => f.Value.ToHashSet());
        while (left.Keys.FirstOrDefault(feature => left[feature].Count == 0) is { } free)
        {
            left.Remove(free);
            foreach (var uses in left.Values)
                uses.Remove(free);
        }

        Assert.Empty(left.Keys);
    }

    [Fact]
    public void The_platform_names_no_feature()
    {
        var broken = CompiledPortal.Types.Where(t => t.Namespace.StartsWith("VolunteerPortal.Platform", StringComparison.Ordinal))
            .SelectMany(t => CompiledPortal.References(t).Where(r => CompiledPortal.FeatureOf(r) is not null)
                .Select(r => $"{t.FullName} uses {r.FullName}"));

        Expect.Nothing(broken);
    }

    [Fact]
    public void Rules_know_no_web_no_database_and_no_clock()
    {
        string[] foreign = ["Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "Npgsql", "VolunteerPortal.Data",
            "System.TimeProvider"];
        var rules = FeatureMap.Rules.Select(name => CompiledPortal.Types.Single(t => t.FullName == name));

        var broken = rules.SelectMany(rule => rule.NestedTypes.Prepend(rule)
            .SelectMany(CompiledPortal.References)
            .Where(r => foreign.Any(f => r.FullName.StartsWith(f, StringComparison.Ordinal)))
            .Select(r => $"{rule.Name} uses {r.FullName}"));

        Expect.Nothing(broken);
    }

    private static IEnumerable<(string From, string To, string Type, string Used)> Uses() =>
        from type in CompiledPortal.Types
        let feature = CompiledPortal.FeatureOf(type)
        where feature is not null
        from used in CompiledPortal.References(type)
        let other = CompiledPortal.FeatureOf(used)
        where other is not null && other != feature
        select (feature, other, type.FullName, used.FullName);
}

using System.Text.RegularExpressions;

namespace VolunteerPortal.UnitTests.Architecture;

/// <summary>What is done in one place only, and where.</summary>
public sealed partial class OnePlaceTests
{
    [Fact]
    public void A_refusal_becomes_a_sentence_at_the_edge_only() =>
        Expect.Nothing(Places(Worded(), "src/VolunteerPortal/Platform/Forms/Refusal.cs", "src/VolunteerPortal/Platform/Forms/Refusals.cs"));

    [Fact]
    public void An_act_has_one_way_into_a_transaction() =>
        Expect.Nothing(Places(Begun(), "src/VolunteerPortal/Data/Transactions.cs", "src/VolunteerPortal/Data/Sample/SampleData.cs",
            // On a connection of its own, without a context
            "src/VolunteerPortal/Features/Accounts/Sessions/Housekeeping.cs"));

    private static IEnumerable<string> Places(Regex pattern, params string[] allowed) =>
        from file in Source.Files("*.cs", "*.cshtml")
        where file.StartsWith("src/", StringComparison.Ordinal) && !allowed.Contains(file)
        from Match match in pattern.Matches(Source.Read(file))
        select $"{file}: {match.Value}";

    [GeneratedRegex(@"\w+\.Reason, \w+[\w.]*\.Args|[Rr]efusal\.ToString\(\)")]
    private static partial Regex Worded();

    [GeneratedRegex(@"BeginTransaction\w*\(")]
    private static partial Regex Begun();
}

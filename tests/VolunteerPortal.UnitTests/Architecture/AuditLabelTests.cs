using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;
using VolunteerPortal.Features.Audit;

namespace VolunteerPortal.UnitTests.Architecture;

/// <summary>Every verb that is recorded has a label, given by the feature that records it.</summary>
public sealed partial class AuditLabelTests
{
    private static readonly IReadOnlyList<MethodDefinition> Methods =
        [.. CompiledPortal.Types.SelectMany(t => t.Methods).Where(m => m.HasBody)];

    private static readonly ILookup<string, string?> Labelled = Named(Methods.Where(m => Calls(m, nameof(AuditSetup.AddAuditLabels))));

    /// <summary>By the log, or by a row put in directly.</summary>
    private static readonly IReadOnlyList<MethodDefinition> Recorders =
    [
        .. Methods.Where(m => m.DeclaringType.Name != nameof(AuditLog)
            && (Calls(m, nameof(AuditLog), nameof(AuditLog.Record)) || Calls(m, nameof(AuditEntry), "set_Action"))),
    ];

    [Fact]
    public void Every_verb_that_is_recorded_has_a_label()
    {
        var nameless = Recorded().Where(verb => !Labelled.Contains(verb.Key))
            .Select(verb => $"{verb.Key}, recorded by {string.Join(", ", verb)}");

        Expect.Nothing(nameless);
    }

    [Fact]
    public void A_verb_is_labelled_once_by_a_feature_that_records_it()
    {
        var recorded = Recorded();
        var elsewhere = from label in Labelled
                        let recorders = recorded[label.Key].OfType<string>().ToList()
                        where label.Count() != 1 || !recorded.Contains(label.Key)
                            || recorders.Count > 0 && !recorders.Contains(label.Single()!)
                        select $"{label.Key}: labelled by {string.Join(", ", label)}, recorded by {string.Join(", ", recorders)}";

        Expect.Nothing(elsewhere);
    }

    [Fact]
    public void Who_records_names_the_verb_right_there()
    {
        var silent = Recorders.Where(m => CompiledPortal.FeatureOf(m.DeclaringType) is not null
            && !Strings(m).Any(text => Verb().IsMatch(text))).Select(m => m.FullName);

        Expect.Nothing(silent);
    }

    [Fact]
    public void The_walk_finds_what_is_there()
    {
        Assert.Contains("sign-up.promoted", Recorded().Select(verb => verb.Key));
        Assert.True(Recorders.Count >= 15, $"{Recorders.Count} recorders");
    }

    /// <summary>A verb in a statement of SQL counts, too: a row for audit_entries.</summary>
    private static ILookup<string, string?> Recorded()
    {
        var inSql = from method in Methods
                    from text in Strings(method)
                    where text.Contains("audit_entries", StringComparison.Ordinal)
                    from Match verb in QuotedVerb().Matches(text)
                    select (Verb: verb.Groups[1].Value, Feature: CompiledPortal.FeatureOf(method.DeclaringType));
        return Named(Recorders).SelectMany(verb => verb, (verb, feature) => (Verb: verb.Key, Feature: feature)).Concat(inSql)
            .Distinct().ToLookup(verb => verb.Verb, verb => verb.Feature);
    }

    private static ILookup<string, string?> Named(IEnumerable<MethodDefinition> methods) =>
        methods.SelectMany(m => Strings(m).Where(text => Verb().IsMatch(text))
            .Select(text => (text, CompiledPortal.FeatureOf(m.DeclaringType))))
            .ToLookup(verb => verb.text, verb => verb.Item2);

    private static IEnumerable<string> Strings(MethodDefinition method) =>
        method.Body.Instructions.Where(i => i.OpCode == OpCodes.Ldstr).Select(i => (string)i.Operand);

    private static bool Calls(MethodDefinition method, string name) =>
        method.Body.Instructions.Any(i => i.Operand is MethodReference called && called.Name == name);

    private static bool Calls(MethodDefinition method, string type, string name) =>
        method.Body.Instructions.Any(i => i.Operand is MethodReference called && called.Name == name && called.DeclaringType.Name == type);

    [GeneratedRegex(@"\A[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*\z")]
    private static partial Regex Verb();

    [GeneratedRegex(@"'([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)'")]
    private static partial Regex QuotedVerb();
}

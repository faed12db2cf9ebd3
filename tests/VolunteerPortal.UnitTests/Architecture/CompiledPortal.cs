using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace VolunteerPortal.UnitTests.Architecture;

/// <summary>The portal as the compiler left it: its types, and what each of them refers to.</summary>
public static class CompiledPortal
{
    private const string Features = "VolunteerPortal.Features.";

    public static readonly IReadOnlyList<TypeDefinition> Types =
        [.. ModuleDefinition.ReadModule(typeof(Program).Assembly.Location).GetAllTypes().Where(t => !t.FullName.StartsWith('<'))];

    /// <summary>
    /// The feature a type belongs to, a sub-feature with its parents ("Appeals.Reading"); a view belongs to the folder it lies in. Null for
    /// anything else.
    /// </summary>
    public static string? FeatureOf(TypeReference type)
    {
        var outer = type;
        while (outer.DeclaringType is not null)
            outer = outer.DeclaringType;
        if (outer.Namespace.StartsWith(Features, StringComparison.Ordinal))
            return outer.Namespace[Features.Length..];
        if (!outer.Namespace.StartsWith("AspNetCoreGeneratedDocument", StringComparison.Ordinal))
            return null;

        // Features_Appeals_Reading__AppealBody: a name that begins with _ leaves an empty part before it
        var parts = outer.Name.Split('_');
        var folders = parts is ["Features", ..] ? parts[1..^1].TakeWhile(part => part.Length > 0).ToArray() : [];
        return folders is [] or ["Shared"] ? null : string.Join('.', folders);
    }

    /// <summary>Every type the given one names: base types, members, attributes' owners, and what its code touches.</summary>
    public static IEnumerable<TypeReference> References(TypeDefinition type)
    {
        var named = new List<TypeReference?> { type.BaseType };
        named.AddRange(type.Interfaces.Select(i => i.InterfaceType));
        named.AddRange(type.Fields.Select(f => f.FieldType));
        named.AddRange(type.CustomAttributes.Select(a => a.AttributeType));
        foreach (var method in type.Methods)
        {
            named.Add(method.ReturnType);
            named.AddRange(method.Parameters.Select(p => p.ParameterType));
            named.AddRange(method.CustomAttributes.Select(a => a.AttributeType));
            if (!method.HasBody)
                continue;
            named.AddRange(method.Body.Variables.Select(v => v.VariableType));
            named.AddRange(method.Body.Instructions.SelectMany(i => Operands(i.Operand)));
        }

        return named.OfType<TypeReference>().SelectMany(Parts);
    }

    private static IEnumerable<TypeReference?> Operands(object? operand) => operand switch
    {
        TypeReference type => [type],
        GenericInstanceMethod method =>
            [method.DeclaringType, method.ReturnType, .. method.GenericArguments, .. method.Parameters.Select(p => p.ParameterType)],
        MethodReference method => [method.DeclaringType, method.ReturnType, .. method.Parameters.Select(p => p.ParameterType)],
        FieldReference field => [field.DeclaringType, field.FieldType],
        _ => [],
    };

    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Parts)],
        TypeSpecification specification => Parts(specification.ElementType),
        _ => [type],
    };
}

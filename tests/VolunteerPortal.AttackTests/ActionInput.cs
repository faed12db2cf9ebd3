using System.Reflection;
using Microsoft.AspNetCore.Mvc;

namespace VolunteerPortal.AttackTests;

/// <summary>What an action takes from outside, by reflection: also what no page of ours shows.</summary>
/// <param name="Name">The key in a query or form, like form.Rows[0].Area.</param>
/// <param name="IsList">Whether the key takes an index.</param>
public sealed record ActionInput(string Name, Type Type, bool IsList)
{
    private static readonly Type[] Simple = [typeof(string), typeof(Guid), typeof(decimal), typeof(DateTimeOffset), typeof(DateOnly)];

    public bool IsText => Type == typeof(string);

    public static IReadOnlyList<ActionInput> Of(PortalEndpoint endpoint) =>
    [
        .. from parameter in endpoint.Action?.GetParameters() ?? []
           where parameter.GetCustomAttribute<FromServicesAttribute>() is null && !endpoint.Route.Contains($"{{{parameter.Name}")
           let name = parameter.GetCustomAttribute<BindAttribute>()?.Prefix ?? parameter.Name!
           from input in Inputs(name, parameter.ParameterType, depth: 0)
           select input,
    ];

    /// <summary>MVC takes a form's fields with the parameter's name in front, or, where no field has it, without.</summary>
    public IEnumerable<string> Keys => Name.IndexOf('.') is > 0 and var dot ? [Name, Name[(dot + 1)..]] : [Name];

    private static IEnumerable<ActionInput> Inputs(string name, Type declared, int depth)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type == typeof(IFormFile))
            return [];
        if (IsSimple(type))
            return [new(name, type, IsList: false)];
        if (ItemOf(type) is { } item)
            return IsSimple(item)
                ? [new(name, item, IsList: true)]
                : [new(name, item, IsList: true), .. Inputs($"{name}[0]", item, depth + 1)];

        return depth > 2
            ? []
            : type.GetProperties().Where(p => p.SetMethod is { IsPublic: true })
            .SelectMany(p => Inputs($"{name}.{p.Name}", p.PropertyType, depth + 1));
    }

    private static bool IsSimple(Type type) => type.IsPrimitive || type.IsEnum || Simple.Contains(type);

    private static Type? ItemOf(Type type) =>
        type.IsArray
            ? type.GetElementType()
            : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>) ? type.GetGenericArguments()[0] : null;
}

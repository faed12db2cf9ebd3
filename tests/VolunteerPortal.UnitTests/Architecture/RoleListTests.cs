using System.Text.RegularExpressions;
using VolunteerPortal.Features.Access;

namespace VolunteerPortal.UnitTests.Architecture;

/// <summary>Roles stand in one list; nothing else spells them.</summary>
public sealed partial class RoleListTests
{
    [Fact]
    public void Every_key_of_a_role_is_in_the_list_once()
    {
        var keys = typeof(Roles).GetFields().Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!);

        Assert.Equal(keys.Order(), Roles.All.Select(known => known.Role.Key).Order());
    }

    [Fact]
    public void No_other_file_spells_what_a_role_or_its_desk_is_called()
    {
        var words = Roles.All.SelectMany(known => new[] { known.Role.Label, known.Role.Desk.Link }).OfType<string>().ToList();
        var copies = from file in Source.Files("*.cs", "*.cshtml")
                     where file.StartsWith("src/", StringComparison.Ordinal)
                         && !file.Contains("/Features/Access/") && !file.Contains("/Sample/")
                     from Match quoted in Quoted().Matches(Source.Read(file))
                     where words.Contains(quoted.Groups[1].Value)
                     select $"{file}: {quoted.Value}";

        Expect.Nothing(copies);
    }

    [GeneratedRegex("\"([^\"\\n]+)\"")]
    private static partial Regex Quoted();
}

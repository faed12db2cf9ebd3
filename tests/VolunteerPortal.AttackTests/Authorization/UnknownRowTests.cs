using System.Text.RegularExpressions;

namespace VolunteerPortal.AttackTests.Authorization;

/// <summary>A row that is not theirs answers like a row that is not there: nobody learns what exists.</summary>
public sealed partial class UnknownRowTests(MatrixScene scene) : IClassFixture<MatrixScene>
{
    private static readonly string[] Strangers = ["visitor", "volunteer", "other coordinator", "other office"];

    /// <summary>Addresses with a row in them that somebody who is signed in is refused, for want of a right to the row and not to the
    /// page.</summary>
    public static TheoryData<string> Addresses =>
        [.. Matrix.Rows.Where(row => row.Route.Contains("id:guid}") && Strangers.Any(role => row.Expected[role] == "none"))
            .Select(row => $"{row}")];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task What_is_not_theirs_looks_like_what_is_not_there(string address)
    {
        var row = Matrix.Rows.Single(row => $"{row}" == address);
        var path = await scene.Portal.NewRows(row.State).Fill(row.Route);
        var nowhere = LastId().Replace(path, $"{Guid.CreateVersion7()}");

        foreach (var role in Strangers.Where(role => row.Expected[role] == "none"))
        {
            var who = await scene.As(role);
            Assert.Equal(await Seen(row, who, nowhere), await Seen(row, who, path));
        }
    }

    private static async Task<string> Seen(MatrixRow row, Caller who, string path)
    {
        var answer = row.Method == "GET" ? await who.Get(path) : await who.PostWithToken(path);
        return $"{answer.Status} {answer.Body.Replace(path, "/…")}";
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}", RegexOptions.RightToLeft)]
    private static partial Regex LastId();
}

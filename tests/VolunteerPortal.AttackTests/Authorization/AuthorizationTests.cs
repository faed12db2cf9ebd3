using VolunteerPortal.AttackTests.Scene;

namespace VolunteerPortal.AttackTests.Authorization;

/// <summary>Who gets what where: authorization.csv, cell by cell, over HTTP, with a valid token and all fields.</summary>
public sealed class AuthorizationTests(MatrixScene scene) : IClassFixture<MatrixScene>
{
    public static TheoryData<string> Addresses => [.. Matrix.Rows.Select(row => $"{row}")];

    [Fact]
    public void Every_address_of_the_portal_stands_in_the_table() =>
        Assert.Empty(scene.Portal.Endpoints.Select(endpoint => $"{endpoint}").Except(Matrix.Rows.Select(row => row.Endpoint)));

    [Fact]
    public void The_table_knows_no_address_that_is_not_there() =>
        Assert.Empty(Matrix.Rows.Select(row => row.Endpoint).Except(scene.Portal.Endpoints.Select(endpoint => $"{endpoint}")));

    [Fact]
    public void The_table_has_twelve_hundred_cells_and_none_is_empty() =>
        Assert.InRange(Matrix.Rows.Sum(row => row.Expected.Count(cell => cell.Value.Length > 0)), 1_200, int.MaxValue);

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Everybody_gets_the_answer_of_the_table(string address)
    {
        var row = Matrix.Rows.Single(row => $"{row}" == address);
        var (rows, wrong) = (scene.Portal.NewRows(row.State), new List<string>());
        foreach (var (role, expected) in row.Expected)
        {
            var answer = await Answer(row, role, rows);
            if (answer != expected)
                wrong.Add($"{role}: {answer} instead of {expected}");
            if (answer != "done")
                continue;

            // Used up, both the rows and the browser
            rows = scene.Portal.NewRows(row.State);
            scene.Leave(role);
        }

        Assert.True(wrong.Count == 0, $"{row}\n{string.Join('\n', wrong)}");
    }

    private async Task<string> Answer(MatrixRow row, string role, Rows rows)
    {
        var (who, path) = (await scene.As(role), await rows.Fill(row.Route));
        if (row.Method == "GET")
            return Word(await who.Get(path), hasWritten: false);

        var fields = await new Bodies(scene.Portal).Of(row.Route, rows, who, role);
        await who.Token();
        var before = await scene.Stored();
        var answer = await who.PostWithToken(path, fields);
        return Word(answer, hasWritten: before != await scene.Stored());
    }

    /// <summary>A word with "and written" is in no cell: only what is done may be stored.</summary>
    private static string Word(Answer answer, bool hasWritten)
    {
        if (answer.IsRedirect)
            return answer.IsSentToLogin ? Said("login", hasWritten) : hasWritten ? "done" : "moved";

        return Said(answer.Status switch { 200 => "page", 404 => "none", 410 => "gone", 409 or 422 => "refused", var other => $"{other}" },
            hasWritten);
    }

    private static string Said(string word, bool hasWritten) => hasWritten ? $"{word} and written" : word;
}

namespace VolunteerPortal.AttackTests.Invariants;

public static class Race
{
    private static readonly int[] Fair = [200, 302, 303, 404, 409, 422, 503];

    /// <summary>All at once; a busy portal may send somebody away with "come again", and nobody with an error.</summary>
    public static async Task Between(IEnumerable<Task<Answer>> acts)
    {
        var answers = await Task.WhenAll(acts.ToList());
        Assert.All(answers.Select(answer => answer.Status).Distinct(), status => Assert.Contains(status, Fair));
    }
}

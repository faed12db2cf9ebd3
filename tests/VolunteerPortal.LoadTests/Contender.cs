namespace VolunteerPortal.LoadTests;

/// <summary>One of those who take turns: a limit, or the portal. The number is that of the round.</summary>
public sealed record Contender(string Name, Func<int, Task<Sample>> Run)
{
    /// <summary>A B A B …, so that a neighbour's load falls on all of them alike.</summary>
    public static async Task<Dictionary<string, List<Sample>>> TakeTurns(int rounds, params Contender[] contenders)
    {
        var samples = contenders.ToDictionary(c => c.Name, _ => new List<Sample>());
        for (var round = 1; round <= rounds; round++)
            foreach (var contender in contenders)
                samples[contender.Name].Add(await contender.Run(round));
        return samples;
    }
}

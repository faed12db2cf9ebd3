namespace VolunteerPortal.UnitTests.Architecture;

public static class Expect
{
    /// <summary>Fails with all that was found, a line each; Assert.Empty shows the first five, cut short.</summary>
    public static void Nothing(IEnumerable<string> found)
    {
        var lines = found.Distinct().Order(StringComparer.Ordinal).ToList();
        if (lines.Count > 0)
            Assert.Fail(string.Join('\n', lines));
    }
}

using VolunteerPortal.Platform.Secrets;

namespace VolunteerPortal.IntegrationTests;

/// <summary>The master key of all test databases.</summary>
public static class TestKeys
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    public static string Master { get; } = Convert.ToBase64String(Bytes);

    public static PortalKeys Keys { get; } = new(Bytes);
}

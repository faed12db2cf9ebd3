using System.Text;

namespace VolunteerPortal.AttackTests.HostileLength;

/// <summary>Sends hostile lengths into one place and notes what was dear or broken.</summary>
/// <param name="wrong">Where it is noted.</param>
/// <param name="mostBytes">What can be sent at all.</param>
public sealed class LongText(List<string> wrong, int mostBytes = int.MaxValue)
{
    private static readonly TimeSpan MostAbove = TimeSpan.FromMilliseconds(50);

    /// <summary>A place that refuses a hundred thousand characters unread is asked again with what it does read: account forms take 64
    /// KB.</summary>
    private static readonly int[] Sizes = [1_000_000, 380_000, 60_000, InAQuery];

    /// <summary>A server reads a request line of 8 KB, and in a query each byte is three.</summary>
    public const int InAQuery = 2_600;

    public int Requests { get; private set; }

    /// <param name="place">For the report.</param>
    /// <param name="prepare">Makes the request ready with these bytes for a value.</param>
    public async Task Into(string place, Func<byte[], Task<Func<Task<Answer>>>> prepare)
    {
        var (usual, _) = await Meter.Best(() => prepare("x"u8.ToArray()), TimeSpan.Zero);
        foreach (var kind in HostileText.Kinds)
            await Into($"{place}: {kind.Name}", kind, usual, prepare);
    }

    private async Task Into(string place, HostileText kind, TimeSpan usual, Func<byte[], Task<Func<Task<Answer>>>> prepare)
    {
        foreach (var bytes in Sizes.Where(size => size <= mostBytes).Select(kind.Bytes).DistinctBy(bytes => bytes.Length))
        {
            var (cpu, answer) = await Meter.Best(() => prepare(bytes), usual + MostAbove);
            Requests++;
            if (cpu > usual + MostAbove)
                wrong.Add($"{place}, {bytes.Length:N0} bytes: {cpu.TotalMilliseconds:0} ms, usually {usual.TotalMilliseconds:0} ms "
                    + $"({answer.Status})");
            if (answer.Status >= 500)
                wrong.Add($"{place}, {bytes.Length:N0} bytes: {answer.Status}");
            if (answer.Status is not (400 or 413 or 414 or 431))
                return;
        }
    }

    public static string Encoded(byte[] bytes) => $"%{BitConverter.ToString(bytes).Replace('-', '%')}";

    /// <summary>The bytes as they are: no percent signs that would make three of one.</summary>
    public static HttpRequestMessage Form(HttpMethod method, Uri address, string key, byte[] bytes)
    {
        var content = new ByteArrayContent([.. Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(key)}="), .. bytes]);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded");
        return new(method, address) { Content = content };
    }
}

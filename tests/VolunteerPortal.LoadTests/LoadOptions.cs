using System.Globalization;

namespace VolunteerPortal.LoadTests;

/// <summary>What the command line asks for.</summary>
public sealed record LoadOptions
{
    public const string Usage = """
        dotnet run -c Release --project tests/VolunteerPortal.LoadTests -- [options]
          --portal <folder>   a published portal; without it the program publishes one
          --only W1,W4        workloads to run, of W1 W2 W3 W4 W8; all without it
          --rounds 3          how often limit and portal take turns
          --seconds 2         length of one measurement of pages
          --port 0            port of the portal on 127.0.0.1; 0 takes a free one
          --keep              leave the temporary folder with the logs
        """;

    private static readonly string[] Workloads = ["W1", "W2", "W3", "W4", "W8"];

    public string? Portal { get; private init; }

    public IReadOnlySet<string> Only { get; private init; } = Workloads.ToHashSet();

    public int Rounds { get; private init; } = 3;

    public double Seconds { get; private init; } = 2;

    public int Port { get; private init; }

    public bool Keep { get; private init; }

    /// <summary>Null when it cannot be understood.</summary>
    public static LoadOptions? Parse(string[] args)
    {
        var options = new LoadOptions();
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--keep")
                options = options with { Keep = true };
            else if (i + 1 < args.Length && options.With(args[i], args[i + 1]) is { } more)
                (options, i) = (more, i + 1);
            else
                return null;
        }

        return options;
    }

    private LoadOptions? With(string name, string value) => name switch
    {
        "--portal" when Directory.Exists(value) => this with { Portal = Path.GetFullPath(value) },
        "--only" when Listed(value) is { } only => this with { Only = only },
        "--rounds" when int.TryParse(value, CultureInfo.InvariantCulture, out var rounds)
            && rounds is >= 1 and <= 100 => this with { Rounds = rounds },
        "--seconds" when double.TryParse(value, CultureInfo.InvariantCulture, out var seconds)
            && seconds is >= 0.5 and <= 60 => this with { Seconds = seconds },
        "--port" when int.TryParse(value, CultureInfo.InvariantCulture, out var port)
            && port is >= 0 and <= 65_535 => this with { Port = port },
        _ => null,
    };

    private static HashSet<string>? Listed(string value)
    {
        var listed = value.ToUpperInvariant().Split(',').ToHashSet();
        return listed.IsSubsetOf(Workloads) ? listed : null;
    }
}

using System.Diagnostics;
using PrivatePostgres;

namespace VolunteerPortal.IntegrationTests.Platform;

/// <summary>This test program started as a second process that owns a PostgreSQL, as a second portal would.</summary>
public static class PostgresOwner
{
    private const string Command = "own-postgres";

    /// <summary>Test runners come through here as well; they get the runner they expect.</summary>
    public static async Task<int> Main(string[] arguments)
    {
        if (arguments is not [Command, var home])
            return await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(arguments);

        await using var postgres = await PostgresServer.Start(new PrivatePostgresOptions { Home = home, Say = _ => { } });
        Console.WriteLine("ready");
        await Console.In.ReadLineAsync();
        return 0;
    }

    /// <summary>A started owner whose database answers. Closing its standard input ends it well, Kill ends it badly.</summary>
    public static async Task<Process> Start(string home)
    {
        await FreshMachine.HasPostgres();
        var program = typeof(PostgresOwner).Assembly.Location;
        var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", program, Command, home])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        Assert.Equal("ready", await process.StandardOutput.ReadLineAsync());
        return process;
    }

    public static async Task End(Process owner)
    {
        owner.StandardInput.Close();
        await owner.WaitForExitAsync(TestContext.Current.CancellationToken);
    }
}

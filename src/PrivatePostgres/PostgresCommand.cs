using System.Diagnostics;

namespace PrivatePostgres;

public static class PostgresCommand
{
    public static async Task<string> Run(string? user, string program, params string[] arguments)
    {
        var (exitCode, output) = await Try(user, program, arguments);
        return exitCode == 0
            ? output
            : throw new PrivatePostgresException($"{Path.GetFileName(program)} 没有成功（退出码 {exitCode}）：{output.Trim()}");
    }

    public static async Task<(int ExitCode, string Output)> Try(string? user, string program, params string[] arguments)
    {
        using var process = Process.Start(Describe(user, program, arguments))!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    /// <summary>Runs in /, as the other user may not be allowed into our folder.</summary>
    public static ProcessStartInfo Describe(string? user, string program, params string[] arguments)
    {
        var description = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (user is not null)
            description.UserName = user;

        return description;
    }
}

using System.Diagnostics;
using PrivatePostgres;

namespace VolunteerPortal.IntegrationTests.Platform;

/// <summary>Killed servers, killed portals and what they leave behind.</summary>
public sealed class PrivatePostgresFailureTests : IDisposable
{
    private readonly PostgresHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task A_killed_server_is_started_again_with_its_data()
    {
        await using var postgres = await _home.Start();
        await PostgresHome.Ask(postgres, "create table kept as select 42 as n");

        Process.GetProcessById(_home.ServerNumber).Kill();

        await Eventually.Holds("the query works again", async () => await PostgresHome.Answer(postgres, "select n from kept") is 42);
        await Eventually.Holds("it was said", () => _home.TakeSaid().Any(line => line.Contains("已重新启动")));
    }

    [Fact]
    public async Task A_server_killed_twice_under_two_portals_comes_back_for_both()
    {
        await using var postgres = await _home.Start();
        using var other = await PostgresOwner.Start(_home.Path);

        for (var kills = 0; kills < 2; kills++)
        {
            var killed = _home.ServerNumber;
            Process.GetProcessById(killed).Kill();
            await Eventually.Holds("another server answers", async () =>
                await PostgresHome.Answer(postgres, "select 1") is 1 && _home.ServerNumber != killed);
        }

        await PostgresOwner.End(other);
        Assert.Equal(1, await PostgresHome.Ask(postgres, "select 1"));
    }

    [Fact]
    public async Task The_server_stops_when_its_only_portal_is_killed_and_starts_again()
    {
        using var owner = await PostgresOwner.Start(_home.Path);
        Assert.True(_home.ServerRuns);

        owner.Kill();
        await Eventually.Holds("the server is stopped", () => !_home.ServerRuns);

        await using var next = await _home.Start();
        Assert.Equal(1, await PostgresHome.Ask(next, "select 1"));
    }

    [Fact]
    public async Task A_start_in_the_very_moment_the_last_portal_is_killed_works()
    {
        using var owner = await PostgresOwner.Start(_home.Path);

        owner.Kill();
        await using var next = await _home.Start();

        await Eventually.Holds("it answers", async () => await PostgresHome.Answer(next, "select 1") is 1);
    }

    [Fact]
    public async Task A_killed_portal_does_not_take_the_server_from_the_others()
    {
        await using var postgres = await _home.Start();
        using var owner = await PostgresOwner.Start(_home.Path);
        var server = _home.ServerNumber;

        owner.Kill();
        await Eventually.Holds("the killed one is no owner", () => Directory.GetFiles(Path.Combine(postgres.Folder, "owners")).Length == 1);

        Assert.Equal(1, await PostgresHome.Ask(postgres, "select 1"));
        Assert.Equal(server, _home.ServerNumber);
    }

    [Fact]
    public async Task Lock_files_that_name_a_process_which_is_no_server_are_swept_away()
    {
        string folder;
        await using (var postgres = await _home.Start())
            folder = postgres.Folder;
        // A stranger of the same user: PostgreSQL alone would take it for its predecessor and refuse
        using var stranger = Process.Start(PostgresCommand.Describe(PostgresUser.Name, "/bin/cat"))!;
        foreach (var file in (string[])["data/postmaster.pid", ".s.PGSQL.5432.lock"])
            File.WriteAllText(Path.Combine(folder, file), $"{stranger.Id}\n{folder}/data\n0\n5432\n{folder}\n");

        await using var next = await _home.Start();

        Assert.Equal(1, await PostgresHome.Ask(next, "select 1"));
        stranger.Kill();
    }

    [Fact]
    public async Task An_owner_that_died_without_a_word_does_not_keep_the_server_running()
    {
        await using (var postgres = await _home.Start())
        {
            // Number 1 is always alive, and older than any server; a file from before it was started is from another life
            var file = Path.Combine(postgres.Folder, "owners", "1-1");
            File.WriteAllText(file, "");
            File.SetLastWriteTime(file, DateTime.UnixEpoch);
            await using var second = await _home.Start();
        }

        Assert.False(_home.ServerRuns);
    }

    [Fact]
    public async Task A_cluster_half_made_when_the_portal_was_killed_is_made_anew()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_home.Path, $"pg{(await PostgresHome.Programs()).Major}")).FullName;
        Directory.CreateDirectory(Path.Combine(folder, "data.new", "base"));
        await File.WriteAllTextAsync(Path.Combine(folder, "data.new", "PG_VERSION"), "15", TestContext.Current.CancellationToken);

        await using var postgres = await _home.Start();

        Assert.Equal(1, await PostgresHome.Ask(postgres, "select 1"));
        Assert.False(Directory.Exists(Path.Combine(folder, "data.new")));
    }
}

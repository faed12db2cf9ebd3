using System.Diagnostics;

namespace VolunteerPortal.LoadTests.Workloads;

/// <summary>
/// W4: everybody wants a place, on one shift and spread over a thousand. The same statement by pgbench, by the portal's class that
/// holds it, by the service with all its rules, and by the form over HTTP.
/// </summary>
public static class SignUpLoad
{
    private const int Clients = 32;
    private const int Attempts = 1_600;
    private const int Spread = 1_000;
    private const int Hot = 0;
    private const int Small = Spread + 1;

    public static async Task Measure(Bench bench)
    {
        await SeedShifts(bench);
        await using var inProcess = new InProcessSignUps(bench.Database.ConnectionString);
        using var http = new SignUpForms(bench.Portal.Url, PlacementSql.ShiftId(Hot));
        await http.Prepare();
        await TakeTurns(bench, inProcess, http, "one hot shift", $"{Hot}", _ => Hot, floor: 0.70);
        await TakeTurns(bench, inProcess, http, $"{Spread:N0} shifts", $"1 + :n % {Spread}", number => 1 + number % Spread, floor: 0.35);
        await FlashCrowd(bench, http);
    }

    private static async Task TakeTurns(Bench bench, InProcessSignUps inProcess, SignUpForms http, string where, string sqlShift,
        Func<int, int> shiftOf, double floor)
    {
        Guid Shift(int attempt) => PlacementSql.ShiftId(shiftOf(attempt + 1));
        var script = await PlacementSql.PgBenchScript(bench.Database.ConnectionString, sqlShift);
        using var self = Process.GetCurrentProcess();
        var ours = new List<Contender>
        {
            Rush(bench, $"statement, {where}", self, i => inProcess.Statement(Shift(i), People.Id(i + 1))),
            Rush(bench, $"service, {where}", self, i => inProcess.Service(Shift(i), People.Id(i + 1))),
            Rush(bench, $"POST, {where}", bench.Portal.Process, async i => await http.Send(i + 1, Shift(i)) == SignUpForms.Accepted),
        };
        var limit = bench.Database.PgBench is null
            ? null
            : Checked(bench, $"pgbench, {where}", null, () => PgBench.Run(bench, script, Clients, Attempts / Clients));
        foreach (var contender in ours)
            await contender.Run(0);

        var samples = await Contender.TakeTurns(bench.Options.Rounds, limit is null ? [.. ours] : [limit, .. ours]);
        var limits = limit is null ? null : samples[limit.Name];
        if (limits is not null)
            bench.Report.Add(new Row("W4", $"limit: the same SQL by pgbench, {where}", limits));
        foreach (var contender in ours)
            bench.Report.Add(new Row("W4", contender.Name, samples[contender.Name]) { Limit = limits,
                RateFloor = contender == ours[1] ? null : floor });
    }

    /// <summary>2,000 people, 22 places, over HTTP.</summary>
    private static async Task FlashCrowd(Bench bench, SignUpForms http)
    {
        var shift = PlacementSql.ShiftId(Small);
        await Reset(bench);
        var sample = await bench.Meter.Measure(bench.Portal.Process, () => Load.Closed(64, People.Count, TimeSpan.FromMinutes(2),
            async i => await http.Send(i + 1, shift) is SignUpForms.Accepted or SignUpForms.Refused));
        var held = await HeldPlaces.Read(bench.Database.ConnectionString);
        bench.Report.Require($"W4: 2,000 people on 22 places: {held}, {sample.Load.Failures} of {sample.Load.Requests} answers were "
            + "neither yes nor no", held.IsRight(22) && sample.Load.Failures == 0);
        bench.Report.Add(new Row("W4", $"POST, {People.Count:N0} people on 22 places: {held.Rows} got one", [sample]));
    }

    private static Contender Rush(Bench bench, string name, Process program, Func<int, Task<bool>> attempt) =>
        Checked(bench, name, program, () => Load.Closed(Clients, Attempts, TimeSpan.FromSeconds(20), attempt));

    private static Contender Checked(Bench bench, string name, Process? program, Func<Task<Load>> rush) => new(name, async _ =>
    {
        await Reset(bench);
        var sample = await bench.Meter.Measure(program, rush);
        var accepted = sample.Load.Requests - sample.Load.Failures;
        var held = await HeldPlaces.Read(bench.Database.ConnectionString);
        bench.Report.Require($"W4 {name}: {accepted} were told they have a place, but {held}", held.IsRight(accepted));
        if (sample.Load.Failures > 0)
            bench.Report.Remark($"W4 {name}: {sample.Load.Failures} of {sample.Load.Requests} were turned away although there was room.");
        return sample;
    });

    private static async Task SeedShifts(Bench bench)
    {
        var pattern = await bench.Given.Shift();
        await bench.Database.Execute($"""
            insert into shifts (id, duty_post_id, starts_at, ends_at, opens_at, closes_at, capacity, taken)
            select {PlacementSql.SqlShiftId("number")}, duty_post_id, starts_at, ends_at, opens_at, closes_at,
                   case number when {Hot} then 10000 when {Small} then 22 else 10 end, 0
            from shifts, generate_series(0, {Small}) number where id = '{pattern.Id}'
            """);
    }

    /// <summary>Everybody is free again. The audit only grows.</summary>
    private static async Task Reset(Bench bench)
    {
        await bench.Database.Execute("truncate sign_ups, request_keys, notifications");
        await bench.Database.Execute("update shifts set taken = 0 where taken <> 0");
        // As if everybody had just opened the page: who was last seen a minute ago would first be written down again
        await bench.Database.Execute("update sessions set last_seen_at = now()");
        await bench.Database.Execute("vacuum analyze shifts");
        await bench.Database.Execute("checkpoint");
    }
}

using System.Diagnostics;

namespace VolunteerPortal.LoadTests;

/// <summary>Reads the processor time of the answering process and of PostgreSQL before and after a load.</summary>
public sealed class Meter(int postmaster)
{
    public async Task<Sample> Measure(Process? program, Func<Task<Load>> run)
    {
        var (programBefore, postgresBefore) = Read(program);
        var load = await run();
        var (programAfter, postgresAfter) = Read(program);
        return new Sample(load, programAfter - programBefore, postgresAfter - postgresBefore);
    }

    private (TimeSpan Program, TimeSpan Postgres) Read(Process? program) =>
        (program is null ? TimeSpan.Zero : ProcessStatistics.Cpu(program), ProcessStatistics.CpuWithChildren(postmaster));
}

namespace VolunteerPortal.LoadTests;

/// <summary>One measurement: what was seen from outside, and what the answering process and PostgreSQL spent on it.</summary>
public sealed record Sample(Load Load, TimeSpan Program, TimeSpan Postgres)
{
    public double Rate => Load.Requests / Load.Seconds;

    public double ProgramMicros => Program.TotalMicroseconds / Load.Requests;

    public double PostgresMicros => Postgres.TotalMicroseconds / Load.Requests;

    public double CpuMicros => ProgramMicros + PostgresMicros;
}

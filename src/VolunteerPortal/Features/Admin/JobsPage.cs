using VolunteerPortal.Platform.Jobs;

namespace VolunteerPortal.Features.Admin;

public sealed record JobsPage(IReadOnlyList<WorkReport> Jobs)
{
    public int Failing => Jobs.Count(job => job.Failures > 0);
}

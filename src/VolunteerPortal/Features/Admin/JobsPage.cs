using VolunteerPortal.Platform.Jobs;

namespace VolunteerPortal.Features.Admin;

/// <summary>/admin/jobs: how the work in the background went on the server that answers, since it was started.</summary>
public sealed record JobsPage(IReadOnlyList<WorkReport> Jobs)
{
    public int Failing => Jobs.Count(job => job.Failures > 0);
}

using VolunteerPortal.Features.DutyPosts;

namespace VolunteerPortal.Data.Sample;

/// <param name="Day">The day it begins on; 0 is today.</param>
public sealed record SampleShift(DutyPost Post, Shift Shift, int Day)
{
    /// <summary>The story needs it full, so that somebody waits.</summary>
    public bool MustBeFull { get; set; }

    public bool IsAhead => Day > 0;
}

using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace VolunteerPortal.Features.Accounts;

/// <summary>How many pictures an address may fetch in a minute; counted in this node's memory, as it guards only this node's work.</summary>
public sealed class CaptchaPictureLimit(IOptions<LoginLimits> limits) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _addresses = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetSlidingWindowLimiter(address, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = limits.Value.CaptchaPicturesPerMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
        }));

    public bool Admits(string address)
    {
        using var lease = _addresses.AttemptAcquire(address);
        return lease.IsAcquired;
    }

    public void Dispose() => _addresses.Dispose();
}

using VolunteerPortal.Features.Accounts;

namespace VolunteerPortal.Data.Sample;

public sealed record SamplePerson(Account Account, string Name)
{
    public HashSet<Guid> Courses { get; } = [];

    public Guid Id => Account.Id;

    public bool MayServe(Guid? courseId) => courseId is null || Courses.Contains(courseId.Value);

    public bool LivesIn(string regionCode) => regionCode.StartsWith(Account.HomeRegionCode, StringComparison.Ordinal);
}

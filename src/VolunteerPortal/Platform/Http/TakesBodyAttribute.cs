namespace VolunteerPortal.Platform.Http;

/// <summary>How many bytes a page takes in place of the usual (<see cref="RequestLimits.Body"/>). Held before anything of the body is read.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class TakesBodyAttribute(int mostBytes) : Attribute
{
    public int MostBytes => mostBytes;
}

namespace VolunteerPortal.Platform.Http;

/// <summary>In bytes. Enforced before anything of the body is read.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class TakesBodyAttribute(int mostBytes) : Attribute
{
    public int MostBytes => mostBytes;
}

namespace VolunteerPortal.Platform.Forms;

/// <summary>An expected "no", with a reason a person can read. The reason is a resource key; <see cref="Args"/> fill its {0} {1}.</summary>
public sealed record Refusal(string Reason, params object[] Args)
{
    public bool Equals(Refusal? other) => other is not null && Reason == other.Reason;

    public override int GetHashCode() => Reason.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Args.Length == 0 ? Reason : string.Format(Reason, Args);
}

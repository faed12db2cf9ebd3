namespace VolunteerPortal.Platform.Forms;

/// <summary>An expected "no", with a reason a person can read. The reason is a resource key; <see cref="Args"/> fill its {0} {1}.</summary>
public sealed record Refusal(string Reason, params object[] Args)
{
    /// <summary>What is refused, whatever numbers stand in the sentence. Named wherever code goes on from a certain refusal.</summary>
    public string Code { get; init; } = Reason;

    public bool Equals(Refusal? other) => Code == other?.Code;

    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>In Chinese, for logs, commands and tests; pages word it in the reader's language (<see cref="Refusals"/>).</summary>
    public override string ToString() => Args.Length == 0 ? Reason : string.Format(Reason, Args);
}

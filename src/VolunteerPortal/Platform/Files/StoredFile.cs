using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Platform.Files;

/// <summary>A file that lies in the store; whoever owns it keeps these facts in a row of its own.</summary>
public sealed record StoredFile(string StoredName, string FileName, string ContentType, long Size, byte[] Sha256);

/// <summary>The answer to an upload: the stored file, or the reason it was not taken.</summary>
public sealed record FileIntake(StoredFile? File, Refusal? Refusal)
{
    public static FileIntake Refused(Refusal refusal) => new(null, refusal);
}

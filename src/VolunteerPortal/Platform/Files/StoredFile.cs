using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Platform.Files;

public sealed record StoredFile(string StoredName, string FileName, string ContentType, long Size, byte[] Sha256);

public sealed record FileIntake(StoredFile? File, Refusal? Refusal)
{
    public static FileIntake Refused(Refusal refusal) => new(null, refusal);
}

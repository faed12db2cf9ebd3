using System.Security.Cryptography;

namespace VolunteerPortal.Features.Appeals;

/// <summary>The eight letters and digits of a short address /a/{code}: none that is taken for another when read out or copied by hand.</summary>
public static class AppealCode
{
    public static string New() => RandomNumberGenerator.GetString("23456789abcdefghjkmnpqrstuvwxyz", 8);
}

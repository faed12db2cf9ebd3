using System.Security.Cryptography;

namespace VolunteerPortal.Features.Appeals;

/// <summary>Eight letters and digits for /a/{code}, none easily mistaken for another when read out or copied.</summary>
public static class AppealCode
{
    public static string New() => RandomNumberGenerator.GetString("23456789abcdefghjkmnpqrstuvwxyz", 8);
}

namespace VolunteerPortal.Platform.Files;

public static class DiskFull
{
    private const int NoSpaceLeft = 28;
    private const int ShareUsedUp = 122;
    private const int ShareUsedUpOnMac = 69;
    private const int WindowsHandleDiskFull = 39;
    private const int WindowsDiskFull = 112;

    public static bool Is(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
            if (exception is IOException && IsCode(exception.HResult & 0xFFFF))
                return true;

        return false;
    }

    /// <summary>The number is the system's own, and means another error on another system.</summary>
    private static bool IsCode(int code)
    {
        if (OperatingSystem.IsWindows())
            return code is WindowsHandleDiskFull or WindowsDiskFull;

        return code == NoSpaceLeft || code == (OperatingSystem.IsMacOS() ? ShareUsedUpOnMac : ShareUsedUp);
    }
}

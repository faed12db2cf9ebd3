using System.IO.Compression;

namespace VolunteerPortal.Platform.Files;

/// <summary>Packs the colour profile anew, without the name somebody gave it and whatever hangs behind its end.</summary>
public static class PngProfile
{
    public static byte[]? Kept(byte[] data)
    {
        var name = data.AsSpan().IndexOf((byte)0);
        if (name < 0 || data.Length < name + 2 || data[name + 1] != 0 || Unpacked(data.AsSpan(name + 2).ToArray()) is not { } profile)
            return null;

        using var kept = new MemoryStream();
        kept.Write("icc\0\0"u8);
        using (var packing = new ZLibStream(kept, CompressionLevel.Optimal, leaveOpen: true))
            packing.Write(profile);
        return kept.ToArray();
    }

    private static byte[]? Unpacked(byte[] packed)
    {
        try
        {
            using var unpacked = new CountedStream(new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress),
                ColourProfile.MostBytes);
            using var profile = new MemoryStream();
            unpacked.CopyTo(profile);
            var size = ColourProfile.SizeOf(profile.ToArray());
            return size > 0 && size <= profile.Length ? profile.ToArray()[..size] : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}

using VolunteerPortal.Platform.Files;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.UnitTests.Platform.Files;

/// <summary>
/// A disk can turn out to be full at any step: receiving, writing down, making a folder, giving a name. So every amount of room is tried,
/// from none to enough.
/// </summary>
public sealed class FullDiskTests
{
    public static TheoryData<string> Kinds => ["small.pdf", "a.pdf", "a.jpg", "a.png"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task With_little_room_left_a_file_is_taken_whole_or_refused_in_words(string name)
    {
        using var disk = SmallDisk.Mount(kilobytes: 200);
        if (disk is null)
            return;

        var store = Store(disk);
        await store.Save(new MemoryStream(SampleFiles.Pdf()), "folders.pdf");
        var refusals = new List<Refusal?>();
        for (var pages = 0; pages < 16; pages++)
        {
            disk.FillBut(pages);
            refusals.Add(await Tried(store, disk, name));
        }

        Assert.Equal(FileStore.NoSpace, refusals[0]);
        Assert.Null(refusals[^1]);
        Assert.All(refusals, refusal => Assert.True(refusal is null || refusal == FileStore.NoSpace, refusal?.ToString()));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task With_few_names_left_a_file_is_taken_whole_or_refused_in_words(string name)
    {
        var refusals = new List<Refusal?>();
        for (var names = 3; names < 8; names++)
        {
            using var disk = SmallDisk.Mount(kilobytes: 200, names);
            if (disk is null)
                return;

            refusals.Add(await Tried(Store(disk), disk, name));
        }

        Assert.Equal(FileStore.NoSpace, refusals[0]);
        Assert.Null(refusals[^1]);
        Assert.All(refusals, refusal => Assert.True(refusal is null || refusal == FileStore.NoSpace, refusal?.ToString()));
    }

    /// <summary>Saves, sees to it that a refused file leaves nothing behind, and takes a saved one away again.</summary>
    private static async Task<Refusal?> Tried(FileStore store, SmallDisk disk, string name)
    {
        var (before, free) = (Files(disk), disk.FreeBytes);
        var intake = await store.Save(new MemoryStream(Content(name)), name);
        if (intake.File is { } file)
        {
            await using (var kept = store.Open(file.StoredName)!)
                Assert.Equal(file.Size, kept.Length);
            store.Delete(file.StoredName);
        }

        Assert.Equal((before, free), (Files(disk), disk.FreeBytes));
        return intake.Refusal;
    }

    private static int Files(SmallDisk disk) => Directory.GetFiles(disk.Folder, "*", SearchOption.AllDirectories).Length;

    private static FileStore Store(SmallDisk disk) => new(new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["Portal:DataFolder"] = disk.Folder, ["Portal:FreeSpaceFloor"] = "0" })
        .Build());

    /// <summary>A few bytes, which a buffer would hold back to the end, and many, which it would not.</summary>
    private static byte[] Content(string name) => name switch
    {
        "small.pdf" => SampleFiles.Pdf(),
        "a.pdf" => SampleFiles.Pdf(new string(' ', 20_000)),
        "a.jpg" => [.. SampleFiles.Jpeg()[..^2], .. new byte[20_000], 0xFF, 0xD9],
        _ => SampleFiles.Png(extra: ("IDAT", new byte[20_000])),
    };
}

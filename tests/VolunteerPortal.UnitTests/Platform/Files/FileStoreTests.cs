using System.Security.Cryptography;
using VolunteerPortal.Platform.Files;

namespace VolunteerPortal.UnitTests.Platform.Files;

public sealed class FileStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-files-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_good_file_is_kept_under_a_random_name()
    {
        var store = Store();

        var file = (await store.Save(new MemoryStream(SampleFiles.Pdf()), "../联系方式.pdf")).File!;

        Assert.Matches("^[0-9a-f]{32}$", file.StoredName);
        Assert.Equal(("联系方式.pdf", "application/pdf", SampleFiles.Pdf().Length), (file.FileName, file.ContentType, (int)file.Size));
        Assert.Equal(SHA256.HashData(SampleFiles.Pdf()), file.Sha256);
        await using var kept = store.Open(file.StoredName)!;
        Assert.Equal(file.Size, kept.Length);
        Assert.Single(FilesOnDisk());
    }

    [Fact]
    public async Task What_is_kept_of_a_picture_is_what_the_facts_speak_of()
    {
        var store = Store();

        var file = (await store.Save(new MemoryStream([.. SampleFiles.Jpeg(), .. "trailer"u8]), "a.jpeg")).File!;

        Assert.Equal(SHA256.HashData(SampleFiles.Jpeg()), file.Sha256);
        Assert.Equal(SampleFiles.Jpeg().Length, file.Size);
    }

    [Fact]
    public async Task Twenty_megabytes_are_taken_and_one_byte_more_is_not()
    {
        var store = Store();
        var frame = SampleFiles.Pdf();
        var filler = new string(' ', (int)FileStore.MaxSize - frame.Length);

        var taken = await store.Save(new MemoryStream(SampleFiles.Pdf("1 0 obj << /Type /Catalog >> endobj\n" + filler)), "a.pdf");
        var refused = await store.Save(new MemoryStream(SampleFiles.Pdf("1 0 obj << /Type /Catalog >> endobj\n" + filler + " ")), "a.pdf");

        Assert.Equal(FileStore.MaxSize, taken.File!.Size);
        Assert.Equal(FileStore.TooBig, refused.Refusal);
        Assert.Single(FilesOnDisk());
    }

    [Fact]
    public async Task Nothing_of_a_refused_file_stays_on_the_disk()
    {
        var store = Store();

        Assert.Equal(FileStore.Empty, (await store.Save(new MemoryStream(), "a.pdf")).Refusal);
        Assert.Equal(FileKinds.Mismatch, (await store.Save(new MemoryStream(SampleFiles.Png()), "a.pdf")).Refusal);
        Assert.Equal(FileKinds.Damaged, (await store.Save(new MemoryStream([.. SampleFiles.Pdf(), 1]), "a.pdf")).Refusal);
        Assert.Equal(DisplayFileName.NoName, (await store.Save(new MemoryStream(SampleFiles.Pdf()), "..")).Refusal);
        await Assert.ThrowsAnyAsync<Exception>(() => store.Save(new BrokenStream(), "a.pdf"));

        Assert.Empty(FilesOnDisk());
    }

    [Fact]
    public async Task A_full_disk_takes_nothing_and_says_so()
    {
        var store = Store(freeSpaceFloor: long.MaxValue);

        var intake = await store.Save(new MemoryStream(SampleFiles.Pdf()), "a.pdf");

        Assert.Equal(FileStore.NoSpace, intake.Refusal);
        Assert.Empty(FilesOnDisk());
    }

    [Fact]
    public async Task Only_old_files_and_old_parts_are_up_for_the_sweep()
    {
        var store = Store();
        var (old, young) = ((await store.Save(new MemoryStream(SampleFiles.Pdf()), "a.pdf")).File!.StoredName,
            (await store.Save(new MemoryStream(SampleFiles.Pdf()), "b.pdf")).File!.StoredName);
        var part = Path.Combine(_folder, "files", "incoming", "0123.part");
        File.WriteAllText(part, "half");
        var yesterday = File.GetLastWriteTimeUtc(part).AddHours(-25);
        File.SetLastWriteTimeUtc(part, yesterday);
        File.SetLastWriteTimeUtc(Path.Combine(_folder, "files", old[..2], old), yesterday);

        store.DeletePartsOlderThan(yesterday.AddHours(1));

        Assert.Equal([old], store.NamesOlderThan(yesterday.AddHours(1)));
        Assert.False(File.Exists(part));
        Assert.NotNull(store.Open(young));
    }

    [Fact]
    public void A_name_the_store_never_gave_is_no_path()
    {
        var store = Store();

        Assert.Throws<ArgumentException>(() => store.Open("../../etc/passwd"));
        Assert.Null(store.Open(new string('a', 32)));
    }

    private FileStore Store(long freeSpaceFloor = 0) => new(new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["Portal:DataFolder"] = _folder,
            ["Portal:FreeSpaceFloor"] = freeSpaceFloor.ToString() })
        .Build());

    private string[] FilesOnDisk() => Directory.GetFiles(Path.Combine(_folder, "files"), "*", SearchOption.AllDirectories);

    /// <summary>The sender's connection breaks in the middle.</summary>
    private sealed class BrokenStream : MemoryStream
    {
        private int _reads;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            _reads++ == 0 ? ValueTask.FromResult(1000) : throw new IOException("The connection was lost.");
    }
}

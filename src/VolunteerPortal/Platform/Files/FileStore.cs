using System.Security.Cryptography;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Hosting;

namespace VolunteerPortal.Platform.Files;

/// <summary>Keeps uploads outside the web root, under random names. A file is written beside its place, checked, flushed and then renamed,
/// so a name in the store always stands for a whole file. The row comes after; a file without a row is removed a day later.</summary>
public sealed class FileStore(IConfiguration configuration)
{
    public const int MaxSize = 20 * 1024 * 1024;

    public static readonly Refusal Empty = new("这个文件是空的，请重新选择");
    public static readonly Refusal TooBig = new("文件超过 20 MB，请压缩或拆分后再上传");
    public static readonly Refusal NoSpace = new("服务器的存储空间不够了，暂时不能上传。请联系系统管理员");

    private const int NameLength = 32;
    private const string PartExtension = ".part";

    private readonly string _folder = PortalFolders.Files(configuration);
    private readonly long _freeSpaceFloor = configuration.GetValue("Portal:FreeSpaceFloor", 2L * 1024 * 1024 * 1024);

    public async Task<FileIntake> Save(Stream content, string? sentName)
    {
        var (name, refusal) = DisplayFileName.Of(sentName);
        if (name is null)
            return FileIntake.Refused(refusal!);
        if (FreeSpace() < _freeSpaceFloor)
            return FileIntake.Refused(NoSpace);

        try
        {
            // Opened with DeleteOnClose, so nothing is left behind whatever happens next
            await using var received = new FileStream(IncomingPath(),
                Private(FileMode.CreateNew, FileOptions.DeleteOnClose | FileOptions.Asynchronous));
            return await Receive(content, received) is { } reason ? FileIntake.Refused(reason) : Keep(received, name);
        }
        catch (IOException full) when (DiskFull.Is(full))
        {
            return FileIntake.Refused(NoSpace);
        }
    }

    public FileStream? Open(string storedName)
    {
        try
        {
            return new FileStream(PathOf(storedName),
                new FileStreamOptions { Access = FileAccess.Read, Options = FileOptions.Asynchronous });
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public void Delete(string storedName)
    {
        if (File.Exists(PathOf(storedName)))
            File.Delete(PathOf(storedName));
    }

    public IEnumerable<string> NamesOlderThan(DateTimeOffset time) =>
        PathsOlderThan(time).Select(path => Path.GetFileName(path)).Where(IsName);

    /// <summary>What uploads left half written when the process was killed.</summary>
    public void DeletePartsOlderThan(DateTimeOffset time)
    {
        foreach (var path in PathsOlderThan(time).Where(path => Path.GetExtension(path) == PartExtension))
            File.Delete(path);
    }

    private static async Task<Refusal?> Receive(Stream content, FileStream received)
    {
        var buffer = new byte[81_920];
        for (var read = await content.ReadAsync(buffer); read > 0; read = await content.ReadAsync(buffer))
        {
            if (received.Length + read > MaxSize)
                return TooBig;
            await received.WriteAsync(buffer.AsMemory(0, read));
        }

        await received.FlushAsync();
        return received.Length == 0 ? Empty : null;
    }

    private FileIntake Keep(FileStream received, string name)
    {
        var (kind, refusal) = FileKinds.Of(received, name);
        if (kind is null)
            return FileIntake.Refused(refusal!);

        var storedName = RandomName();
        var incoming = IncomingPath();
        try
        {
            var (size, hash) = WriteDown(received, kind, incoming);
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(storedName))!);
            File.Move(incoming, PathOf(storedName));
            return new FileIntake(new StoredFile(storedName, name, kind.ContentType, size, hash), null);
        }
        finally
        {
            File.Delete(incoming);
        }
    }

    private static (long Size, byte[] Hash) WriteDown(FileStream received, FileKind kind, string path)
    {
        using var kept = new FileStream(path, Private(FileMode.CreateNew, FileOptions.None));
        FileKinds.Copy(received, kind, kept);
        kept.Flush(flushToDisk: true);
        kept.Position = 0;
        return (kept.Length, SHA256.HashData(kept));
    }

    private string PathOf(string storedName) => IsName(storedName)
        ? Path.Combine(_folder, storedName[..2], storedName)
        : throw new ArgumentException("Not a name the store gave.", nameof(storedName));

    private static bool IsName(string name) => name.Length == NameLength && name.All(char.IsAsciiHexDigitLower);

    private string IncomingPath() =>
        Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "incoming")).FullName, RandomName() + PartExtension);

    private static string RandomName() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NameLength / 2));

    private List<string> PathsOlderThan(DateTimeOffset time) =>
        [.. Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories)
            .Where(path => File.GetLastWriteTimeUtc(path) < time.UtcDateTime)];

    private long FreeSpace() => new DriveInfo(_folder).AvailableFreeSpace;

    private static FileStreamOptions Private(FileMode mode, FileOptions options)
    {
        var settings = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = options };
        if (!OperatingSystem.IsWindows())
            settings.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return settings;
    }
}

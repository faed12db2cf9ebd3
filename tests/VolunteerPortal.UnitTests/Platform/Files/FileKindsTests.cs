using System.Text;
using VolunteerPortal.Platform.Files;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.UnitTests.Platform.Files;

public sealed class FileKindsTests
{
    private static readonly Dictionary<string, byte[]> Contents = new()
    {
        ["pdf"] = SampleFiles.Pdf(),
        ["docx"] = SampleFiles.Docx(),
        ["xlsx"] = SampleFiles.Xlsx(),
        ["jpg"] = SampleFiles.Jpeg(),
        ["png"] = SampleFiles.Png(),
        ["pptx"] = SampleFiles.Zip(("[Content_Types].xml",
            SampleFiles.ContentTypes("ppt/presentation.xml",
                "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml")), ("ppt/presentation.xml", "<p/>")),
        ["gif"] = [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0, 0x3B],
        ["svg"] = [.. "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"u8],
        ["html"] = [.. "<!doctype html><script>alert(1)</script>"u8],
        ["exe"] = [(byte)'M', (byte)'Z', .. new byte[200]],
        ["zip"] = SampleFiles.Zip(("a.txt", "a")),
        ["txt"] = [.. "志愿"u8],
    };

    public static TheoryData<string, string> Matrix()
    {
        var matrix = new TheoryData<string, string>();
        foreach (var content in Contents.Keys)
            foreach (var extension in Contents.Keys)
                matrix.Add(content, extension);
        return matrix;
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public void Content_and_extension_must_say_the_same(string content, string extension)
    {
        var (kind, refusal) = Check(Contents[content], "a." + extension);

        var isTaken = content == extension && extension is ("pdf" or "docx" or "xlsx" or "jpg" or "png");
        Assert.Equal(isTaken, kind is not null);
        Assert.Equal(isTaken, refusal is null);
    }

    [Theory]
    [InlineData("a.doc")]
    [InlineData("a.xls")]
    public void Old_office_files_are_told_how_to_go_on(string name) =>
        Assert.Equal(FileKinds.OldOffice, Check([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], name).Refusal);

    [Theory]
    [InlineData("pdf")]
    [InlineData("docx")]
    [InlineData("jpg")]
    [InlineData("png")]
    public void A_file_cut_anywhere_is_refused(string extension)
    {
        var whole = Contents[extension];

        for (var length = 0; length < whole.Length - 1; length += Math.Max(1, whole.Length / 60))
            Assert.Null(Check(whole[..length], "a." + extension).Kind);
    }

    [Fact]
    public void Ten_thousand_mutated_files_never_break_the_check()
    {
        var dice = new SmallRandom(20261121);

        for (var round = 0; round < 10_000; round++)
        {
            var extension = FileKinds.All[round % FileKinds.All.Length].Extensions[0];
            var mutated = (byte[])Contents[extension].Clone();
            for (var change = 0; change <= round % 5; change++)
                mutated[dice.Next(mutated.Length)] = (byte)dice.Next(256);

            var (kind, refusal) = Check(mutated, "a." + extension);

            Assert.True(kind is null != refusal is null);
        }
    }

    public static (FileKind? Kind, Refusal? Refusal) Check(byte[] content, string name) => FileKinds.Of(new MemoryStream(content), name);

    /// <summary>The bytes that would be kept of an accepted file.</summary>
    public static byte[] Kept(byte[] content, string name)
    {
        using var kept = new MemoryStream();
        FileKinds.Copy(new MemoryStream(content), Check(content, name).Kind!, kept);
        return kept.ToArray();
    }

    public static bool Contains(byte[] content, string text) => content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;

    /// <summary>A generator with a seed, so that a failure can be seen again.</summary>
    private sealed class SmallRandom(uint seed)
    {
        private uint _state = seed;

        public int Next(int below)
        {
            _state ^= _state << 13;
            _state ^= _state >> 17;
            _state ^= _state << 5;
            return (int)(_state % (uint)below);
        }
    }
}

using VolunteerPortal.Platform.Files.Pdf;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.UnitTests.Platform.Files.Pdf;

/// <summary>
/// Readers find an object where a writer never would. Each disguise here is tried with something harmless inside, which is taken, and
/// with a script, which is not: so the check has really looked. What no check can look into is refused with harmless contents, too.
/// </summary>
public sealed class PdfDisguiseTests
{
    private const string Script = "<< /S /JavaScript /JS (app.alert(1)) >>";
    private const string Harmless = "<< /Type /Metadata /Size 1 >>";

    private static readonly Dictionary<string, Func<string, string>> LookedInto = new()
    {
        ["as everybody does it"] = value => PdfFile.Stream(5, $"{PdfFile.OneObject} {PdfFile.Deflate}", PdfFile.Deflated("1 0 " + value)),
        ["type in another object"] = value => "4 0 obj /XObject endobj\n"
            + PdfFile.Stream(5, $"/Type 4 0 R /N 1 /First 4 {PdfFile.Deflate}", PdfFile.Deflated("1 0 " + value)),
        ["type escaped"] = value =>
            PdfFile.Stream(5, $"/Typ#65 /#4fbj#53tm /N 1 /First 4 {PdfFile.Deflate}", PdfFile.Deflated("1 0 " + value)),
        ["no type"] = value => PdfFile.Stream(5, $"/N 1 /First 4 {PdfFile.Deflate}", PdfFile.Deflated("1 0 " + value)),
        ["another type"] = value =>
            PdfFile.Stream(5, $"/Type /XObject /#4e 1 /Firs#74 4 {PdfFile.Deflate}", PdfFile.Deflated("1 0 " + value)),
        ["no first"] = value => PdfFile.Stream(5, $"/N 1 {PdfFile.Deflate}", PdfFile.Deflated("1 4 " + value)),
        ["a long string before the stream"] = value =>
            PdfFile.Stream(5, $"{PdfFile.OneObject} {PdfFile.Deflate} /Pad ({new string('x', 9000)})", PdfFile.Deflated("1 0 " + value)),
        ["a long way before the stream"] = value =>
            PdfFile.Stream(5, $"{PdfFile.OneObject} {PdfFile.Deflate} {new string(' ', 9000)}", PdfFile.Deflated("1 0 " + value)),
        ["a long way before the type"] = value => PdfFile.Stream(5,
            $"{PdfFile.Deflate} /Pad [{string.Concat(Enumerable.Repeat("0 ", 5000))}] {PdfFile.OneObject}",
            PdfFile.Deflated("1 0 " + value)),
        ["a comment before the stream"] = value =>
            $"5 0 obj << {PdfFile.OneObject} {PdfFile.Deflate} >> % "
                + $"{new string('x', 5000)}\rstream\n{PdfFile.Deflated("1 0 " + value)}\nendstream endobj",
        ["comments all over"] = value =>
            $"5 0 obj%a\n<</Type%>>\n/ObjStm%/First "
                + $"9\r/N%\n1/First%(\n4{PdfFile.Deflate}%[\n>>stream\r\n{PdfFile.Deflated("1 0 " + value)}\nendstream endobj",
        ["no space"] = value =>
            $"5 0obj<<{PdfFile.OneObject}{PdfFile.Deflate}>>stream\n{PdfFile.Deflated("1 0 " + value)}\nendstream endobj",
        ["number and keyword on lines of their own"] = value =>
            $"5\n\n0\r\nobj\n<<{PdfFile.OneObject}{PdfFile.Deflate}>>\nstream\r\n{PdfFile.Deflated("1 0 " + value)}\nendstream endobj",
        ["one filter in brackets"] = value =>
            PdfFile.Stream(5, $"{PdfFile.OneObject} /Filter [ /Flate#44ecode ]", PdfFile.Deflated("1 0 " + value)),
        ["no filter"] = value => PdfFile.Stream(5, PdfFile.OneObject, "1 0 " + value),
        ["too short a length"] = value => PdfFile.Stream(5, $"{PdfFile.OneObject} {PdfFile.Deflate}", PdfFile.Deflated("1 0 " + value))
            .Replace("/Length ", "/Length 0", StringComparison.Ordinal),
        ["behind the data of another stream"] = value => PdfFile.Stream(4, "/Type /XObject",
            PdfFile.Stream(5, $"{PdfFile.OneObject} {PdfFile.Deflate}", PdfFile.Deflated("1 0 " + value))),
        ["in a string"] = value =>
            $"4 0 obj ({PdfFile.Stream(5, $"{PdfFile.OneObject} {PdfFile.Deflate}", PdfFile.Deflated("1 0 " + value))}) endobj",
        ["in a comment"] = value => "%" + PdfFile.Stream(5, $"{PdfFile.OneObject} {PdfFile.Deflate}", PdfFile.Deflated("1 0 " + value)),
        ["a second stream of the same number"] = value => PdfFile.Packed(5, Harmless) + "\n" + PdfFile.Packed(5, value),
        ["behind other objects in the stream"] = value =>
            PdfFile.Stream(5, $"/Type /ObjStm /N 2 /First 9 {PdfFile.Deflate}", PdfFile.Deflated($"1 0 22 5 null {value}")),
        ["where the stream's table does not point"] = value =>
            PdfFile.Stream(5, $"{PdfFile.OneObject} {PdfFile.Deflate}", PdfFile.Deflated($"1 0 null {value}")),
        ["in plain sight"] = value => $"5 0 obj {value} endobj",
    };

    private static readonly Dictionary<string, string> NotUnderstood = new()
    {
        ["a chain of filters"] = Packed("/Filter [ /ASCIIHexDecode /FlateDecode ]"),
        ["another filter"] = Packed("/Filter /LZWDecode"),
        ["a filter of an inline picture"] = Packed("/Filter /Fl"),
        ["the key of an inline picture"] = Packed("/F /FlateDecode"),
        ["a filter in another object"] = Packed("/Filter 6 0 R") + "\n6 0 obj /FlateDecode endobj",
        ["two filters to choose from"] = Packed("/Filter /FlateDecode /Filter /LZWDecode"),
        ["no filter in brackets"] = Packed("/Filter []"),
        ["a predictor"] = Packed($"{PdfFile.Deflate} /DecodeParms << /Predictor 12 >>"),
        ["settings in another object"] = Packed($"{PdfFile.Deflate} /DecodeParms 6 0 R"),
        ["encryption of its own"] = Packed("/Filter [ /Crypt /FlateDecode ]"),
        ["broken deflate"] = PdfFile.Stream(5, $"{PdfFile.OneObject} {PdfFile.Deflate}", "x" + PdfFile.Deflated("1 0 null")),
        ["deflate without end"] = PdfFile.Stream(5, $"{PdfFile.OneObject} {PdfFile.Deflate}", PdfFile.Deflated("1 0 null and more")[..^8]),
        ["a wrong checksum"] = PdfFile.Stream(5, $"{PdfFile.OneObject} {PdfFile.Deflate}", PdfFile.Deflated("1 0 null")[..^1] + "?"),
        ["a count in another object"] = PdfFile.Stream(5, $"/N 6 0 R /First 4 {PdfFile.Deflate}", PdfFile.Deflated("1 0 null")),
        ["two counts to choose from"] = PdfFile.Stream(5, $"/N 0 /N 1 /First 4 {PdfFile.Deflate}", PdfFile.Deflated("1 0 null")),
        ["no count"] = PdfFile.Stream(5, $"/Type /ObjStm /First 4 {PdfFile.Deflate}", PdfFile.Deflated("1 0 null")),
        ["more objects than there are"] = PdfFile.Stream(5, $"/Type /ObjStm /N 2 /First 4 {PdfFile.Deflate}", PdfFile.Deflated("1 0 null")),
        ["a line that ends in one way or another"] = $"5 0 obj << {PdfFile.OneObject} {PdfFile.Deflate} "
            + $">>\nstream\r{PdfFile.Deflated("1 0 null")}\nendstream endobj",
        ["a type in another object that says it"] = PdfFile.Stream(5, $"/Type 4 0 R /N 1 /First 4 {PdfFile.Deflate}",
            PdfFile.Deflated("1 0 null")) + "\n4 0 obj /ObjStm endobj",
        ["no stream"] = $"5 0 obj << {PdfFile.OneObject} {PdfFile.Deflate} >> endobj",
        ["a dictionary in the dictionary"] = $"5 0 obj << /A << {PdfFile.OneObject} >> >> stream\n\nendstream endobj",
        ["a comment within the number"] = $"5 %\n 0 obj << {PdfFile.Deflate} >> stream\n\nendstream endobj",
        ["a number that is none"] = $"5.0 0 obj << {PdfFile.Deflate} >> stream\n\nendstream endobj",
        ["a dictionary without end"] = "5 0 obj << /A << /B /C >> endobj",
        ["a dictionary too deep to follow"] = $"5 0 obj << /A {new string('[', 100)}{new string(']', 100)} >> endobj",
        ["a bracket that closes another"] = "5 0 obj << /A [ >> ] endobj",
    };

    public static TheoryData<string> Disguises => [.. LookedInto.Keys];

    public static TheoryData<string> Riddles => [.. NotUnderstood.Keys];

    [Theory]
    [MemberData(nameof(Disguises))]
    public void What_is_hidden_is_found(string disguise)
    {
        Assert.Equal(PdfCheck.Active, Check(LookedInto[disguise](Script)));
        Assert.Null(Check(LookedInto[disguise](Harmless)));
    }

    [Theory]
    [MemberData(nameof(Riddles))]
    public void What_cannot_be_looked_into_is_refused(string riddle) => Assert.Equal(PdfCheck.Unclear, Check(NotUnderstood[riddle]));

    [Fact]
    public void A_colour_profile_is_no_object_stream()
    {
        Assert.Null(Check(PdfFile.Stream(5, $"/N 3 /Alternate /DeviceRGB {PdfFile.Deflate}", PdfFile.Deflated("\0\0\u000cHLino"))));
        Assert.Null(Check(PdfFile.Stream(5, "/N 3 /Alternate /DeviceRGB", "\0\0\u000cHLino")));
    }

    [Fact]
    public void A_file_that_is_encrypted_as_well_is_told_so()
    {
        Assert.Equal(PdfCheck.Encrypted, Check(NotUnderstood["broken deflate"] + "\ntrailer << /Encrypt 9 0 R >>"));
    }

    private static string Packed(string filter) => PdfFile.Stream(5, $"{PdfFile.OneObject} {filter}", PdfFile.Deflated("1 0 null"));

    private static Refusal? Check(string objects) => FileKindsTests.Check(PdfFile.Of(objects), "a.pdf").Refusal;
}

using System.Text;

namespace VolunteerPortal.UnitTests.Platform.Files.Pdf;

/// <summary>The parts of a PDF by hand, so that a test can say how exactly something is hidden in it.</summary>
public static class PdfFile
{
    public const string Deflate = "/Filter /FlateDecode";
    public const string OneObject = "/Type /ObjStm /N 1 /First 4";

    /// <summary>A whole file of these objects.</summary>
    public static byte[] Of(params string[] objects) => SampleFiles.Pdf(string.Join('\n', objects));

    /// <summary>A stream as most writers put it down.</summary>
    public static string Stream(int number, string head, string data) =>
        $"{number} 0 obj << {head} /Length {data.Length} >>\nstream\n{data}\nendstream endobj";

    /// <summary>Deflated bytes, each as the character of that number.</summary>
    public static string Deflated(string data) => Encoding.Latin1.GetString(SampleFiles.Deflated(Encoding.Latin1.GetBytes(data)));

    /// <summary>An object in a deflated object stream.</summary>
    public static string Packed(int number, string value) =>
        Stream(number + 1000, $"/Type /ObjStm /N 1 /First {$"{number} 0 ".Length} {Deflate}", Deflated($"{number} 0 {value}"));
}

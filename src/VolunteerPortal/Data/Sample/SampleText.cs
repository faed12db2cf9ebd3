using System.Text;

namespace VolunteerPortal.Data.Sample;

public static class SampleText
{
    public static string[] Lines(string file)
    {
        using var stream = typeof(SampleText).Assembly.GetManifestResourceStream($"sample/{file}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().TrimEnd('\n').Split('\n');
    }

    public static IEnumerable<string[]> Rows(string file) => Lines(file).Select(line => line.Split('\t'));
}

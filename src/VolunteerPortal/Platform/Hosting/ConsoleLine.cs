using System.Globalization;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;

namespace VolunteerPortal.Platform.Hosting;

/// <summary>Strangers send part of it: control characters are escaped, so that nobody can add a line or paint the terminal.</summary>
public sealed class ConsoleLine : ITextFormatter
{
    private static readonly MessageTemplateTextFormatter Line = new("{Timestamp:HH:mm:ss} {Level:u3} {SourceContext} {Message:lj}",
        CultureInfo.InvariantCulture);

    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var line = new StringWriter(CultureInfo.InvariantCulture);
        Line.Format(logEvent, line);
        Write(line.ToString(), output);
        foreach (var part in (logEvent.Exception?.ToString() ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            output.Write("    ");
            Write(part.TrimEnd('\r'), output);
        }
    }

    private static void Write(string text, TextWriter output)
    {
        foreach (var character in text)
            if (char.IsControl(character) || character is '\u2028' or '\u2029')
                output.Write($"\\u{(int)character:x4}");
            else
                output.Write(character);
        output.Write('\n');
    }
}

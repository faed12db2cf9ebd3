using System.Text;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.UnitTests.Platform.Text;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@x")]
    [InlineData(" =1")]
    [InlineData("＝1")]
    [InlineData("\t1")]
    [InlineData("\r\n=1")]
    [InlineData("=cmd|'/C calc'!A0")]
    public void A_field_that_a_spreadsheet_would_run_is_marked_as_text(string field) => Assert.StartsWith("\"'", Written(field));

    [Theory]
    [InlineData("柳溪区文明办", "\"柳溪区文明办\"\r\n")]
    [InlineData("0731-5555-0121", "\"0731-5555-0121\"\r\n")]
    [InlineData("他说\"好\",就来", "\"他说\"\"好\"\",就来\"\r\n")]
    [InlineData("", "\"\"\r\n")]
    public void Other_fields_are_quoted_and_nothing_more(string field, string line) => Assert.Equal(line, Written(field));

    private static string Written(string field)
    {
        var bytes = CsvText.Write([[field]]);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        return Encoding.UTF8.GetString(bytes[3..]);
    }
}

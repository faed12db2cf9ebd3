using System.Globalization;
using System.Text;
using CsCheck;
using VolunteerPortal.Features.Accounts.Identifiers;
using VolunteerPortal.Features.Appeals.Contacts;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.UnitTests.Properties;

/// <summary>What holds of any text whatever; a failure names the seed that brings it back.</summary>
public sealed class TextPropertyTests
{
    private const int Tries = 5_000;

    private static readonly Gen<string> Piece = OneOf(
        "中", "文", "𠮷", "葛\U000E0100", "a", "É", "e\u0301", " ", "\u3000", "·", "．", "-", "\u202E", "\u2066", "\u200B", "\r\n", "\n", "\t",
        "\0", "\uD800", "\uFFFE", "😀", "１", "0", "@");

    private static readonly Gen<string> Text = Gen.OneOf(Piece.Array[0, 40].Select(string.Concat), Gen.String);

    [Fact]
    public void What_is_accepted_is_whole_tidy_and_no_longer_than_its_field() => Text.Sample(text =>
    {
        foreach (var multiline in new[] { false, true })
            if (PlainText.FirstProblem(text, 30, multiline) is null && Tidy(text, multiline) is { } kept)
                Assert.True(PlainText.IsWhole(kept) && PlainText.Length(kept) <= 30
                    && !kept.EnumerateRunes().Any(rune => IsUnwanted(rune, multiline)), kept);
    }, iter: Tries);

    [Fact]
    public void Tidying_twice_is_tidying_once() => Text.Sample(text =>
    {
        Assert.Equal(PlainText.OneLine(text), PlainText.OneLine(PlainText.OneLine(text)));
        Assert.Equal(PlainText.Paragraphs(text), PlainText.Paragraphs(PlainText.Paragraphs(text)));
    }, iter: Tries);

    [Fact]
    public void A_text_without_any_character_is_the_same_as_one_without_content() => Text.Sample(text =>
    {
        if (PlainText.OneLine(text) is null)
            Assert.True(PlainText.IsBlank(text)
                || text.EnumerateRunes().All(rune => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format || Rune.IsWhiteSpace(rune)));
    }, iter: Tries);

    [Fact]
    public void An_accepted_name_is_the_same_when_it_is_typed_as_it_was_stored() => Text.Sample(text =>
    {
        if (PersonName.WhyNot(text) is not null)
            return;

        var stored = PersonName.Normalize(text)!;
        Assert.Null(PersonName.WhyNot(stored));
        Assert.Equal(stored, PersonName.Normalize(stored));
        Assert.Equal(PersonName.Key(text), PersonName.Key(stored));
    }, iter: Tries);

    [Fact]
    public void A_mask_shows_the_first_character_and_how_many_follow_and_no_more() => Text.Sample(text =>
    {
        if (PersonName.WhyNot(text) is not null)
            return;

        var mask = PersonName.Mask(PersonName.Normalize(text)!);
        Assert.InRange(PlainText.Length(mask), PersonName.MinLength, PersonName.LongestMask);
        Assert.Equal(mask.TrimEnd('*').Length, mask.IndexOf('*'));
    }, iter: Tries);

    [Fact]
    public void A_directory_that_was_written_is_read_back_the_same() =>
        Gen.Select(Cell, Cell, Cell, OneOf("19900000001", "0731-5555-0101", "12345", "0731-55550101-801"),
            (area, unit, person, phone) => $"{area}\t{unit}\t{person}\t{phone}")
            .Array[1, 20].Sample(lines =>
            {
                var read = DirectoryPaste.Parse(string.Join('\n', lines));
                var again = DirectoryPaste.Parse(DirectoryPaste.Write(read.Rows));
                Assert.Empty(read.Problems);
                Assert.Equal(read.Rows, again.Rows);
            }, iter: Tries);

    [Fact]
    public void Whatever_is_pasted_every_line_is_a_row_or_a_problem_and_nothing_breaks() =>
        Text.Array[0, 8].Select(cells => string.Join('\t', cells)).Sample(text =>
        {
            var read = DirectoryPaste.Parse(text);
            Assert.True(read.Rows.Count <= DirectoryPaste.MostRows);
        });

    private static readonly Gen<string> Cell = OneOf("青禾区", "东街社区", "县 文明办", "林霜降", "市级", "芦花", "A 组");

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(at => texts[at]);

    private static string? Tidy(string text, bool multiline) => multiline ? PlainText.Paragraphs(text) : PlainText.OneLine(text);

    /// <summary>Characters that no accepted text has.</summary>
    private static bool IsUnwanted(Rune rune, bool multiline) =>
        rune.Value is 0x202E or 0x2066 || (Rune.IsControl(rune) && !(multiline && rune.Value is '\n' or '\t'));
}

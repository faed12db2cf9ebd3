using System.Text.RegularExpressions;

namespace VolunteerPortal.UnitTests.Architecture;

/// <summary>What a page says to its layout is typed, and what stands on many pages is written once.</summary>
public sealed partial class FrameTests
{
    [Fact]
    public void Every_page_shows_one_frame_and_nothing_else_does()
    {
        var wrong = from view in Source.Files("*.cshtml")
                    let frames = Show().Count(Source.Read(view))
                    where frames != (view.EndsWith("Page.cshtml", StringComparison.Ordinal) ? 1 : 0)
                    select $"{view}: {frames}";

        Expect.Nothing(wrong);
    }

    [Fact]
    public void Nothing_is_said_to_a_layout_by_a_string()
    {
        var keys = from file in Source.Files("*.cs", "*.cshtml")
                   where file.StartsWith("src/", StringComparison.Ordinal)
                       && !file.EndsWith("Platform/Pages/Frame.cs", StringComparison.Ordinal)
                   from Match key in Key().Matches(Source.Read(file))
                   select $"{file}: {key.Value}";

        Expect.Nothing(keys);
    }

    [Fact]
    public void Crumbs_marks_of_names_and_telephones_are_written_by_their_tags()
    {
        var copies = from view in Source.Files("*.cshtml")
                     from Match copy in ByHand().Matches(Source.Read(view))
                     select $"{view}: {copy.Value}";

        Expect.Nothing(copies);
    }

    [GeneratedRegex(@"ViewContext\.Show\(")]
    private static partial Regex Show();

    [GeneratedRegex("""View(Data|Bag)(\[|\.Add\(|\.TryAdd\()"\w+"|ViewBag\.\w+""")]
    private static partial Regex Key();

    [GeneratedRegex("""class="(crumbs|ava)\b|href="tel:|aria-current="page">@T\[""")]
    private static partial Regex ByHand();
}

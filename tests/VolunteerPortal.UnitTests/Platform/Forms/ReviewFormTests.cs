using Microsoft.Extensions.Primitives;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.UnitTests.Platform.Forms;

public sealed class ReviewFormTests
{
    private static readonly Guid Row = Guid.Parse("0198c5a0-0000-7000-8000-000000000001");

    private static readonly ReviewWords Both = new()
    {
        Approve = new ReviewAct("通过", "通过 {0}", "通过所选", "通过所选（{0}）"),
        Refuse = new ReviewAct("不通过", "不通过 {0}", "不通过所选", "不通过所选（{0}）"),
        NothingTicked = new("请先勾选"),
        NoButton = new("请按按钮"),
        NoReason = new("请填写原因"),
        Gone = "有 {0} 条已处理",
    };

    [Fact]
    public void An_act_that_the_list_does_not_offer_is_no_button_of_it()
    {
        Assert.Null(new ReviewForm { Approve = $"{Row}" }.WhyNothing(Both));
        Assert.Equal(Both.NoButton, new ReviewForm { Approve = $"{Row}" }.WhyNothing(Both with { Approve = null }));
        Assert.Equal(Both.NoButton, new ReviewForm { Refuse = $"{Row}" }.WhyNothing(Both with { Refuse = null }));
        Assert.Equal(Both.NoButton, new ReviewForm { Id = [Row] }.WhyNothing(Both));
        Assert.Equal(Both.NothingTicked, new ReviewForm { Approve = "checked" }.WhyNothing(Both));
        Assert.Equal(Both.NothingTicked, new ReviewForm { Approve = "everything", Id = [Row] }.WhyNothing(Both));
    }

    [Theory]
    [InlineData("人数已满", "", "人数已满")]
    [InlineData("", " 周日还有空位 ", "周日还有空位")]
    [InlineData("人数已满", "周日还有空位", "人数已满；周日还有空位")]
    [InlineData("\u3164", "\u200B", null)]
    public async Task The_reason_is_what_was_chosen_and_what_was_written(string preset, string text, string? told)
    {
        var (result, decided) = await Refuse(preset, text);

        Assert.Equal(told, decided.SingleOrDefault()?.Reason);
        Assert.Equal(told is null ? [Both.NoReason] : [], result.Refused.Values);
    }

    [Theory]
    [InlineData(300, true)]
    [InlineData(301, false)]
    [InlineData(1_000_000, false)]
    public async Task A_reason_is_as_long_as_people_read(int length, bool taken)
    {
        var (result, decided) = await Refuse("", new string('满', length));

        Assert.Equal((taken ? 1 : 0, taken ? 1 : 0), (decided.Count, result.Done));
        Assert.Equal(taken ? 0 : 1, result.Refused.Count);
    }

    [Fact]
    public void Of_very_many_rows_only_as_many_are_decided_as_a_page_could_hold()
    {
        var form = new ReviewForm { Approve = "checked", Id = [.. Enumerable.Range(0, 500).Select(_ => Guid.CreateVersion7()), Row, Row] };

        Assert.Equal(200, form.Chosen.Count);
    }

    private static async Task<(ReviewResult Result, IReadOnlyList<ReviewDecision> Decided)> Refuse(string preset, string text)
    {
        IReadOnlyList<ReviewDecision> decided = [];
        var typed = new ReviewAnswer(new FormCollection(new Dictionary<string, StringValues>
        {
            [$"why-{Row}"] = preset,
            [$"reason-{Row}"] = text,
        }));
        var result = await new ReviewForm { Refuse = $"{Row}" }.Decide(Both, typed, (decisions, _) =>
        {
            decided = decisions;
            return Task.FromResult(new Dictionary<Guid, Refusal>());
        });
        return (result, decided);
    }
}

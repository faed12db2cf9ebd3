using VolunteerPortal.Features.Appeals.Comments;

namespace VolunteerPortal.UnitTests.Features.Appeals.Comments;

public sealed class CommentRulesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 12, 4, 0, 0, TimeSpan.Zero);
    private static readonly CommentLimits Limits = new();

    [Fact]
    public void The_first_comment_is_welcome() => Assert.Null(CommentRules.WhyNot("您好", [], Noon, Limits));

    [Theory]
    [InlineData(19, true)]
    [InlineData(20, false)]
    public void Twenty_seconds_lie_between_two_comments(int seconds, bool tooSoon)
    {
        var refusal = CommentRules.WhyNot("二", [new EarlierComment("一", Noon.AddSeconds(-seconds))], Noon, Limits);

        Assert.Equal(tooSoon ? CommentRules.TooSoon : null, refusal);
    }

    [Theory]
    [InlineData(19, null)]
    [InlineData(20, "一天最多留言 20 条，请明天再来")]
    public void Twenty_a_day_are_enough(int before, string? says)
    {
        var earlier = Enumerable.Range(1, before).Select(i => new EarlierComment($"第 {i} 句", Noon.AddHours(-i))).ToList();

        Assert.Equal(says, CommentRules.WhyNot("新", earlier, Noon, Limits)?.ToString());
    }

    [Theory]
    [InlineData("我报名ABC")]
    [InlineData(" 我 报名\nabc ")]
    [InlineData("我报名ＡＢＣ")]
    [InlineData("我\u200B报\u2060名abc")]
    public void The_same_words_are_the_same_however_they_are_dressed(string text)
    {
        var refusal = CommentRules.WhyNot(text, [new EarlierComment("我报名abc", Noon.AddHours(-1))], Noon, Limits);

        Assert.Equal(CommentRules.SaidBefore, refusal);
    }

    [Theory]
    [InlineData(500, true)]
    [InlineData(501, false)]
    public void Length_counts_characters_as_people_do(int emoji, bool fits)
    {
        var form = new CommentForm { Text = string.Concat(Enumerable.Repeat("🌧", emoji)) };

        Assert.Equal(fits, new CommentFormValidator().Validate(form).IsValid);
    }
}

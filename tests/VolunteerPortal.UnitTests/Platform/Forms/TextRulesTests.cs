using FluentValidation;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.UnitTests.Platform.Forms;

public sealed class TextRulesTests
{
    [Fact]
    public void An_empty_form_is_asked_for_each_thing_once()
    {
        var failures = new LetterValidator().Validate(new Letter()).Errors;

        Assert.Equal(["请填写标题", "请填写正文", "请选择地区", "请先阅读并同意"], failures.Select(failure => failure.ErrorMessage));
        Assert.Equal(["Title", "Body", "Region", "Consent"], failures.Select(failure => failure.PropertyName));
    }

    [Fact]
    public void Blanks_and_invisible_characters_fill_nothing()
    {
        var failures = new LetterValidator().Validate(Good() with { Title = "\u3000\u200B", Body = " \r\n " }).Errors;

        Assert.Equal(["请填写标题", "请填写正文"], failures.Select(failure => failure.ErrorMessage));
    }

    [Fact]
    public void A_good_form_passes_with_its_optional_fields_empty()
    {
        Assert.True(new LetterValidator().Validate(Good()).IsValid);
    }

    [Fact]
    public void A_long_field_says_how_long_and_keeps_the_numbers_apart_for_translation()
    {
        var failure = Assert.Single(new LetterValidator().Validate(Good() with { Title = new string('长', 11) }).Errors);

        Assert.Equal("最多 10 个字，现在有 11 个，请删减", failure.ErrorMessage);
        Assert.Equal("最多 {0} 个字，现在有 {1} 个，请删减", Assert.IsType<Refusal>(failure.CustomState).Reason);
    }

    [Fact]
    public void A_rule_of_a_feature_speaks_through_the_same_door()
    {
        var failure = Assert.Single(new LetterValidator().Validate(Good() with { Phone = "12345" }).Errors);

        Assert.Equal("手机号应是 11 位数字，以 1 开头", failure.ErrorMessage);
    }

    [Fact]
    public void An_optional_field_is_still_checked()
    {
        Assert.False(new LetterValidator().Validate(Good() with { Note = "a\0b" }).IsValid);
    }

    private static Letter Good() => new() { Title = "标题", Body = "第一段\n第二段", Region = Guid.CreateVersion7(), Consent = true };

    private sealed record Letter
    {
        public string? Title { get; init; }
        public string? Body { get; init; }
        public string? Note { get; init; }
        public string? Phone { get; init; }
        public Guid? Region { get; init; }
        public bool Consent { get; init; }
    }

    private sealed class LetterValidator : AbstractValidator<Letter>
    {
        public LetterValidator()
        {
            RuleFor(letter => letter.Title).Line(10, "请填写标题");
            RuleFor(letter => letter.Body).Paragraphs(100, "请填写正文");
            RuleFor(letter => letter.Note).Paragraphs(100);
            RuleFor(letter => letter.Phone).Obeys(MobilePhone.WhyNot);
            RuleFor(letter => letter.Region).Required("请选择地区");
            RuleFor(letter => letter.Consent).Required("请先阅读并同意");
        }
    }
}

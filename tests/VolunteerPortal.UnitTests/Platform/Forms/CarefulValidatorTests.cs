using FluentValidation;
using Microsoft.Extensions.Logging.Abstractions;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.UnitTests.Platform.Forms;

public sealed class CarefulValidatorTests
{
    [Fact]
    public void Rules_that_throw_refuse_the_form_in_a_sentence()
    {
        var careful = new CarefulValidator<Letter>(new Throwing(), NullLogger<CarefulValidator<Letter>>.Instance);

        var result = careful.Validate(new ValidationContext<Letter>(new Letter("x")));

        Assert.False(result.IsValid);
        Assert.StartsWith("填写的内容没能检查完", Assert.Single(result.Errors).ErrorMessage);
    }

    [Fact]
    public void Rules_that_work_are_asked_as_they_are()
    {
        var careful = new CarefulValidator<Letter>(new Working(), NullLogger<CarefulValidator<Letter>>.Instance);

        Assert.True(careful.Validate(new Letter("x")).IsValid);
        Assert.Equal("请填写", Assert.Single(careful.Validate(new Letter("")).Errors).ErrorMessage);
    }

    private sealed record Letter(string Text);

    private sealed class Throwing : AbstractValidator<Letter>
    {
        public Throwing() => RuleFor(letter => letter.Text).Must(text => text[5] == 'x');
    }

    private sealed class Working : AbstractValidator<Letter>
    {
        public Working() => RuleFor(letter => letter.Text).NotEmpty().WithMessage("请填写");
    }
}

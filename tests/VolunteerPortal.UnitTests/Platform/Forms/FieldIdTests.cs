using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.UnitTests.Platform.Forms;

public sealed class FieldIdTests
{
    [Theory]
    [InlineData("Form.PhoneNumber")]
    [InlineData("form.PhoneNumber")]
    [InlineData("PhoneNumber")]
    [InlineData("phonenumber")]
    public void The_view_the_validator_and_the_binder_mean_the_same_control(string expression)
    {
        Assert.Equal("f-phonenumber", FieldId.Of(expression));
    }

    [Fact]
    public void Rows_of_a_list_have_controls_of_their_own()
    {
        Assert.Equal("f-rows-12-startsat", FieldId.Of("Form.Rows[12].StartsAt"));
    }
}

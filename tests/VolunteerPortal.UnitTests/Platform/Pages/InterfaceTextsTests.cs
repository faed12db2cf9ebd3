using System.Runtime.ExceptionServices;
using VolunteerPortal.UnitTests.Platform.TagHelpers;

namespace VolunteerPortal.UnitTests.Platform.Pages;

public sealed class InterfaceTextsTests
{
    [Fact]
    public void A_text_without_translation_is_itself_and_costs_no_exception()
    {
        var texts = Render.Texts();
        var thrown = 0;
        var thread = Environment.CurrentManagedThreadId;
        void Count(object? sender, FirstChanceExceptionEventArgs e) => thrown += Environment.CurrentManagedThreadId == thread ? 1 : 0;

        AppDomain.CurrentDomain.FirstChanceException += Count;
        var text = texts["还差 {0} 人", 6].Value;
        AppDomain.CurrentDomain.FirstChanceException -= Count;

        Assert.Equal("还差 6 人", text);
        Assert.Equal(0, thrown);
    }
}

using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using VolunteerPortal.Platform.TagHelpers;

namespace VolunteerPortal.UnitTests.Platform.TagHelpers;

public sealed class FieldTagHelperTests
{
    [Fact]
    public async Task Label_hint_and_control_belong_together()
    {
        var html = await Render.Html(Field("Form.Phone", "19900000001", hint: "11 位数字"), "", new TagHelperAttribute("autocomplete", "tel"));

        Assert.StartsWith("<div class=\"field\"><label class=\"label\" for=\"f-phone\">手机号</label><span class=\"hint\" "
            + "id=\"f-phone-hint\">11 位数字</span>", html);
        Assert.Contains("autocomplete=\"tel\"", html);
        Assert.Contains("id=\"f-phone\" name=\"Form.Phone\" aria-describedby=\"f-phone-hint\" type=\"text\" value=\"19900000001\"", html);
    }

    [Fact]
    public async Task After_an_error_its_sentence_and_what_was_typed_are_shown()
    {
        var state = new ModelStateDictionary();
        state.SetModelValue("form.Phone", "一二三 <b>", "一二三 <b>");
        state.AddModelError("form.Phone", "手机号应是 11 位数字");

        var html = await Render.Html(Field("Form.Phone", null, state, hint: "11 位数字"));

        Assert.Contains("class=\"field field-bad\"", html);
        Assert.Contains("<p class=\"err\" id=\"f-phone-error\">", html);
        Assert.Contains("<span class=\"vh\">错误：</span>手机号应是 11 位数字</span></p><input", html);
        Assert.Contains("aria-describedby=\"f-phone-hint f-phone-error\" aria-invalid=\"true\"", html);
        Assert.Contains("value=\"一二三 &lt;b&gt;\"", html);
    }

    [Fact]
    public async Task A_password_never_comes_back()
    {
        var state = new ModelStateDictionary();
        state.SetModelValue("password", "geheim-1234", "geheim-1234");
        var field = Field("Form.Password", "geheim-1234", state);
        field.Name = "password";
        field.Type = "password";

        var html = await Render.Html(field);

        Assert.DoesNotContain("geheim", html);
        Assert.Contains("name=\"password\" type=\"password\"", html);
        Assert.Contains("data-js=\"password\"", html);
    }

    [Fact]
    public async Task A_chosen_file_is_no_value_that_could_come_back()
    {
        var field = Field("Form.File", new Uri("urn:its-type-s-name"));
        field.Type = "file";

        Assert.DoesNotContain("value", await Render.Html(field));
    }

    [Fact]
    public async Task A_date_is_written_as_the_browser_wants_it()
    {
        var field = Field("Form.BirthDate", new DateOnly(1968, 3, 9));
        field.Type = "date";

        Assert.Contains("type=\"date\" value=\"1968-03-09\"", await Render.Html(field));
    }

    [Fact]
    public async Task A_text_area_keeps_its_first_empty_line()
    {
        var field = Field("Form.Body", "\r\n第二行 </textarea>");
        field.Rows = 6;

        Assert.Contains(">\n&#xD;&#xA;第二行 &lt;/textarea&gt;</textarea>", await Render.Html(field));
    }

    [Fact]
    public async Task What_was_chosen_from_a_list_stays_chosen()
    {
        var state = new ModelStateDictionary();
        state.SetModelValue("form.Region", "b", "b");
        var field = Field("Form.Region", "a", state);
        field.Items = [new SelectListItem("柳溪区", "a", selected: true), new SelectListItem("云桥区", "b")];

        var html = await Render.Html(field);

        Assert.Contains("<option value=\"a\">柳溪区</option><option value=\"b\" selected>云桥区</option>", html);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(null, false)]
    public async Task A_box_is_ticked_as_the_property_says(bool? value, bool ticked)
    {
        var field = Field("Form.Consent", value);
        field.Type = "checkbox";

        Assert.Equal(ticked, (await Render.Html(field)).Contains(" checked"));
    }

    private static FieldTagHelper Field(string name, object? value, ModelStateDictionary? state = null, string? hint = null) =>
        new(Render.Icons, Render.Texts()) { For = Render.Expression(name, value), Label = "手机号", Hint = hint,
            ViewContext = Render.View("", state) };
}

using System.Net.Http.Headers;
using AngleSharp.Html.Dom;

namespace VolunteerPortal.IntegrationTests.Features.Appeals;

/// <summary>What somebody at a civilization office does with the browser.</summary>
public static class Office
{
    /// <summary>Enough to be published.</summary>
    public static readonly (string Name, string Value)[] Letter =
    [
        ("Form.Title", "春汛将至，请您搭把手"),
        ("Form.IssuingBodies", "青禾市文明办\r\n青禾市志愿服务联合会"),
        ("Form.IssuedOn", "2026-3-12"),
        ("Form.Body", "气象部门预计有三轮强降雨。\r\n一、先学会，再上岗\r\n请先完成课程。"),
    ];

    public static async Task<Guid> Draft(this Browser browser, params (string Name, string Value)[] fill)
    {
        var page = await browser.Submit(await browser.Open("/office/appeals/new"), "存草稿", fill.Length == 0 ? Letter : fill);
        return Guid.Parse(page.Path.Split('/')[3]);
    }

    public static async Task<Page> Edit(this Browser browser, Guid id) => await browser.Open($"/office/appeals/{id}/edit");

    /// <summary>Presses a button of the page's form with a file chosen in it.</summary>
    public static async Task<Page> Upload(this Browser browser, Page page, string fileName, byte[] content,
        params (string Name, string Value)[] fill)
    {
        var button = page.Button("上传");
        var form = (IHtmlFormElement)button.Closest("form")!;
        using var multipart = new MultipartFormDataContent();
        foreach (var (name, value) in Browser.Fields(form, button, fill))
            multipart.Add(new StringContent(value), name);

        var file = new ByteArrayContent(content);
        file.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "\"Form.File\"",
            FileName = $"\"{fileName}\"" };
        multipart.Add(file);
        return await browser.Send(form.GetAttribute("action")!, multipart);
    }
}

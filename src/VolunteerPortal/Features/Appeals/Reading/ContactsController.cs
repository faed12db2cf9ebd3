using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using VolunteerPortal.Platform.Http;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Features.Appeals.Reading;

[AllowAnonymous]
public sealed class ContactsController(AppealReader reader) : Controller
{
    private static readonly string[] Columns = ["区县", "单位", "联系人", "电话"];

    [HttpGet("/appeals/{id:guid}/contacts.csv"), EnableRateLimiting(AddressLimits.Download)]
    public async Task<IActionResult> Index(Guid id)
    {
        if (await reader.Find(id) is not { State: AppealState.Published } appeal)
            return NotFound();

        var contacts = await reader.Contacts(appeal);
        var rows = contacts.Rows.Select(row => (string[])[row.Area, row.Unit, row.Person, contacts.PhonesShown ? row.Phone : ""]);
        return File(CsvText.Write([Columns, .. rows]), "text/csv; charset=utf-8", $"{appeal.Title}-联系方式.csv");
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.Features.Book;

/// <summary>Every part of the design in every state. Development only.</summary>
[AllowAnonymous]
[Route("/book")]
public sealed class BookController(IHostEnvironment environment) : Controller
{
    [HttpGet("")]
    public IActionResult Index() => Show(isDesk: false);

    [HttpGet("desk")]
    public IActionResult Desk() => Show(isDesk: true);

    private IActionResult Show(bool isDesk)
    {
        if (!environment.IsDevelopment())
            return NotFound();

        ModelState.AddModelError("form.Phone", "请填写手机号");
        ModelState.AddModelError("form.BirthDate", "出生日期应早于今天");
        return this.Page(new BookPage(new BookForm("小禾", null, null, true), isDesk));
    }
}

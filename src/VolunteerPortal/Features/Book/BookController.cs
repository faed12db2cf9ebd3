using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.Features.Book;

/// <summary>The component book: every part of the design in every state, to compare with while building. Development only.</summary>
[AllowAnonymous]
[Route("/book")]
public sealed class BookController(IHostEnvironment environment) : Controller
{
    [HttpGet("")]
    public IActionResult Index() => Show(new BookPage(new BookForm("小禾", null, null, true)), "");

    [HttpGet("desk")]
    public IActionResult Desk() => Show(new BookPage(new BookForm("小禾", null, null, true)), "team");

    private IActionResult Show(BookPage page, string desk)
    {
        if (!environment.IsDevelopment())
            return NotFound();

        if (desk.Length > 0)
        {
            ViewData["Desk"] = desk;
            ViewData["Organisation"] = "柳溪社区志愿服务队";
            ViewData["Nav"] = "shifts";
            ViewData["DeskNav"] = DeskNavItem.Team(1).Select(item => item.Key == "sign-ups" ? item with { Badge = 12 } : item).ToArray();
        }

        ModelState.AddModelError("form.Phone", "请填写手机号");
        ModelState.AddModelError("form.BirthDate", "出生日期应早于今天");
        return this.Page(page);
    }
}

using Microsoft.AspNetCore.Mvc;

namespace VolunteerPortal.Platform;

/// <summary>A page is a record; its type's name is its view's name.</summary>
public static class Pages
{
    public static ViewResult Page(this Controller controller, object page) =>
        controller.View(page.GetType().Name, page);

    /// <summary>The same page again, because what was sent cannot be taken as it is: 422 with the messages in ModelState.</summary>
    public static ViewResult PageAgain(this Controller controller, object page)
    {
        var result = controller.Page(page);
        result.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return result;
    }
}

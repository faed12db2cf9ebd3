using Microsoft.AspNetCore.Mvc;

namespace VolunteerPortal.Platform.Pages;

/// <summary>A page is a record; its view has the same name and lies in the folder of its namespace.</summary>
public static class PageResults
{
    public static ViewResult Page(this Controller controller, object page) =>
        controller.View($"~{FeatureViews.FolderOf(page.GetType())}/{page.GetType().Name}.cshtml", page);

    public static ViewResult PageAgain(this Controller controller, object page)
    {
        var result = controller.Page(page);
        result.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return result;
    }
}

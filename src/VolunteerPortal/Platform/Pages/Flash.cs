using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace VolunteerPortal.Platform.Pages;

public sealed record Flash(string Text, string Kind, string? UndoUrl)
{
    public const string CookieName = "__Host-flash";

    public static Flash? TakeFrom(ITempDataDictionary tempData) =>
        tempData["flash.text"] is string text
            ? new Flash(text, tempData["flash.kind"] as string ?? "done", tempData["flash.undo"] as string)
            : null;
}

public static class FlashExtensions
{
    public static void FlashDone(this Controller controller, string text, string? undoUrl = null) =>
        Set(controller, text, "done", undoUrl);

    public static void FlashRefusal(this Controller controller, string text) => Set(controller, text, "refused", null);

    private static void Set(Controller controller, string text, string kind, string? undoUrl)
    {
        controller.TempData["flash.text"] = text;
        controller.TempData["flash.kind"] = kind;
        controller.TempData["flash.undo"] = undoUrl;
        // Said on this very page when it is shown without a redirect
        controller.HttpContext.Items[Flash.CookieName] = true;
    }
}

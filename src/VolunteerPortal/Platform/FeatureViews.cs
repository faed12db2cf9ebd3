using Microsoft.AspNetCore.Mvc.Razor;

namespace VolunteerPortal.Platform;

/// <summary>Finds a view beside its controller: Features/Appeals/AppealsController shows Features/Appeals/AppealPage.cshtml.</summary>
public sealed class FeatureViews : IViewLocationExpander
{
    public void PopulateValues(ViewLocationExpanderContext context) =>
        context.Values["feature"] = FeatureOf(context);

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations) =>
        [$"/Features/{FeatureOf(context)}/{{0}}.cshtml", "/Features/Shared/{0}.cshtml"];

    private static string FeatureOf(ViewLocationExpanderContext context)
    {
        var space = (context.ActionContext.ActionDescriptor as Microsoft.AspNetCore.Mvc.Controllers.ControllerActionDescriptor)
            ?.ControllerTypeInfo.Namespace;
        return space?[(space.LastIndexOf('.') + 1)..] ?? "Shared";
    }
}

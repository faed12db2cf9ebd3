using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace VolunteerPortal.Platform.Pages;

/// <summary>Looks for a partial beside the view that names it, then in the folders above, then in Features/Shared.</summary>
public sealed class FeatureViews : IViewLocationExpander
{
    private const string Root = "/Features";
    private const string Shared = Root + "/Shared";

    public void PopulateValues(ViewLocationExpanderContext context) =>
        context.Values["folders"] = string.Join('|', Beginnings(context.ActionContext));

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations) =>
        [.. Beginnings(context.ActionContext).SelectMany(Upwards).Append(Shared).Distinct().Select(folder => folder + "/{0}.cshtml")];

    public static string FolderOf(Type type) => '/' + string.Join('/', type.Namespace?.Split('.').Skip(1) ?? []);

    private static IEnumerable<string> Beginnings(ActionContext context)
    {
        if (context is ViewContext { ExecutingFilePath: { } running } view)
            return [FolderOf(running), FolderOf(view.View.Path)];

        return [context.ActionDescriptor is ControllerActionDescriptor action ? FolderOf(action.ControllerTypeInfo) : Shared];
    }

    private static string FolderOf(string path) => path[..path.LastIndexOf('/')];

    private static IEnumerable<string> Upwards(string folder)
    {
        for (; folder.Length > Root.Length && folder.StartsWith(Root, StringComparison.Ordinal); folder = folder[..folder.LastIndexOf('/')])
            yield return folder;
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace VolunteerPortal.Platform.Pages;

/// <summary>
/// Finds what a view names beside that view, then in the folders above it, then in Features/Shared. A page itself is found by its record
/// (<see cref="PageResults"/>); where nothing is shown yet, the namespace of the controller says where to begin.
/// </summary>
public sealed class FeatureViews : IViewLocationExpander
{
    private const string Root = "/Features";
    private const string Shared = Root + "/Shared";

    public void PopulateValues(ViewLocationExpanderContext context) => context.Values["folders"] = string.Join('|', Beginnings(context.ActionContext));

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations) =>
        [.. Beginnings(context.ActionContext).SelectMany(Upwards).Append(Shared).Distinct().Select(folder => folder + "/{0}.cshtml")];

    /// <summary>/Features/Appeals/Reading</summary>
    public static string FolderOf(Type type) => '/' + string.Join('/', type.Namespace?.Split('.').Skip(1) ?? []);

    /// <summary>The view that runs, and the page it belongs to: a section of a page runs inside the layout.</summary>
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

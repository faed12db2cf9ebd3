using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace VolunteerPortal.Platform.Http;

public sealed class AnswersHead : IActionModelConvention
{
    public void Apply(ActionModel action)
    {
        foreach (var selector in action.Selectors)
            for (var i = 0; i < selector.ActionConstraints.Count; i++)
                if (selector.ActionConstraints[i] is HttpMethodActionConstraint constraint
                    && constraint.HttpMethods.Contains(HttpMethods.Get))
                    AddHead(selector, i, [.. constraint.HttpMethods, HttpMethods.Head]);
    }

    private static void AddHead(SelectorModel selector, int constraint, string[] methods)
    {
        selector.ActionConstraints[constraint] = new HttpMethodActionConstraint(methods);
        foreach (var metadata in selector.EndpointMetadata.OfType<HttpMethodMetadata>().ToList())
            selector.EndpointMetadata.Remove(metadata);
        selector.EndpointMetadata.Add(new HttpMethodMetadata(methods));
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using VolunteerPortal.Platform.Caching;

namespace VolunteerPortal.Platform.Forms;

/// <summary>Where an action's arguments may come from. A form or query never overrides the route; the body of a GET does not count; a query
/// key is found under its full name only, so a kept page (<see cref="AnonymousPages"/>) knows all keys there are.</summary>
public static class StrictBinding
{
    public static void BindStrictly(this MvcOptions options)
    {
        options.ValueProviderFactories.Clear();
        options.ValueProviderFactories.Add(new RouteValueProviderFactory());
        options.ValueProviderFactories.Add(new FormsOnly(new FormValueProviderFactory()));
        options.ValueProviderFactories.Add(new FormsOnly(new FormFileValueProviderFactory()));
        options.ValueProviderFactories.Add(new QueryStringValueProviderFactory());
        options.Conventions.Add(new FullNames());
    }

    /// <summary>GET and HEAD may have a body too, and many a cache and proxy does not look at it.</summary>
    public static bool TakesForm(this HttpRequest request) => !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);

    private sealed class FormsOnly(IValueProviderFactory form) : IValueProviderFactory
    {
        public Task CreateValueProviderAsync(ValueProviderFactoryContext context) =>
            context.ActionContext.HttpContext.Request.TakesForm() ? form.CreateValueProviderAsync(context) : Task.CompletedTask;
    }

    /// <summary>MVC reads ?filter.q= as well as ?q= where the parameter is called filter; without a prefix there is ?q= alone.</summary>
    private sealed class FullNames : IActionModelConvention
    {
        public void Apply(ActionModel action)
        {
            if (!IsRead(action))
                return;

            foreach (var parameter in action.Parameters.Where(p => p.BindingInfo?.BinderModelName is null && !IsSimple(p.ParameterType)))
                (parameter.BindingInfo ??= new BindingInfo()).BinderModelName = "";
        }

        private static bool IsRead(ActionModel action) =>
            action.Selectors.SelectMany(s => s.ActionConstraints.OfType<HttpMethodActionConstraint>())
                .Any(c => c.HttpMethods.Contains(HttpMethods.Get));

        private static bool IsSimple(Type type) =>
            type.IsArray || System.ComponentModel.TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string));
    }
}

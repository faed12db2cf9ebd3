using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace VolunteerPortal.Platform.Forms;

public sealed record FieldRefusal(string Field, Refusal Refusal);

public static class FieldRefusals
{
    public static void Add(this ModelStateDictionary state, FieldRefusal no, IStringLocalizer<Ui> texts) =>
        state.AddModelError($"form.{no.Field}", texts[no.Refusal.Reason, no.Refusal.Args]);
}

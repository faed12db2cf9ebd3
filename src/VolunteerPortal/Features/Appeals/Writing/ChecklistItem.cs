namespace VolunteerPortal.Features.Appeals.Writing;

/// <summary>Label and result are resource keys; <paramref name="Count"/> fills the {0} of the result.</summary>
public sealed record ChecklistItem(string Label, ChecklistResult Result, string Text, int Count = 0);

/// <summary>Done; worth a look; hides something people should confirm; or not yet possible to publish.</summary>
public enum ChecklistResult
{
    Done,
    Plain,
    Look,
    Confirm,
    Missing,
}

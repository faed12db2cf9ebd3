namespace VolunteerPortal.Platform.Pages;

public readonly record struct Slots(int Taken, int Capacity)
{
    public int Free => Math.Max(0, Capacity - Taken);

    public bool AreFull => Free == 0;

    public int Percent => Capacity <= 0 ? 100 : Math.Clamp((int)Math.Round(Taken * 100m / Capacity, MidpointRounding.AwayFromZero), 0, 100);

    /// <summary>Red says that people are missing where it is urgent, never that a shift is full.</summary>
    public bool AreCalledFor(bool urgent) => urgent && !AreFull;
}

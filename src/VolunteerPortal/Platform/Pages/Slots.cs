namespace VolunteerPortal.Platform.Pages;

/// <summary>How many of the places are taken, and how many are left.</summary>
public readonly record struct Slots(int Have, int Total)
{
    public int Left => Math.Max(0, Total - Have);

    public bool AreFull => Left == 0;

    /// <summary>The length of the meter, 0 to 100.</summary>
    public int Percent => Total <= 0 ? 100 : Math.Clamp((int)Math.Round(Have * 100m / Total, MidpointRounding.AwayFromZero), 0, 100);

    /// <summary>Red says that people are missing where it is urgent, never that a shift is full.</summary>
    public bool AreCalledFor(bool urgent) => urgent && !AreFull;
}

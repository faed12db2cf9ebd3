using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Platform.Forms;

/// <summary>One of the reasons that are offered, words of one's own, or both.</summary>
public sealed record ReviewReason(string? Preset, string? Text)
{
    /// <summary>As it is told and stored. What is too long for a reason stays as typed: the row says what is wrong with it.</summary>
    public string? Whole
    {
        get
        {
            var parts = new[] { Preset, Text }.Where(part => !PlainText.IsBlank(part)).ToList();
            var whole = parts.Count == 0 ? null : string.Join('；', parts);
            return PlainText.WhyTooLong(whole, ReviewForm.LongestReason) is null ? PlainText.OneLine(whole) : whole;
        }
    }
}

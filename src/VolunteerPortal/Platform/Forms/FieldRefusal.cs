namespace VolunteerPortal.Platform.Forms;

/// <summary>A "no" that belongs beside one field of the form.</summary>
public sealed record FieldRefusal(string Field, Refusal Refusal);

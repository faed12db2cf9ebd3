namespace VolunteerPortal.Platform.Forms;

public sealed record FieldRefusal(string Field, Refusal Refusal);

using VolunteerPortal.Features.Appeals.Contacts;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Features.Appeals.Writing;

public sealed class ContactFormRow
{
    public string? Area { get; set; }

    public string? Unit { get; set; }

    public string? Person { get; set; }

    public string? Phone { get; set; }

    public bool IsBlank => PlainText.IsBlank(Area) && PlainText.IsBlank(Unit) && PlainText.IsBlank(Person) && PlainText.IsBlank(Phone);

    public static ContactFormRow Of(DirectoryRow row) => new() { Area = row.Area, Unit = row.Unit, Person = row.Person, Phone = row.Phone };

    /// <summary>Only after the validator has run.</summary>
    public DirectoryRow ToRow() =>
        new(PlainText.OneLine(Area)!, PlainText.OneLine(Unit)!, PlainText.OneLine(Person)!, PhoneText.Normalize(Phone)!);
}

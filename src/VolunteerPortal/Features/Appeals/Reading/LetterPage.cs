using VolunteerPortal.Features.Appeals.Contacts;

namespace VolunteerPortal.Features.Appeals.Reading;

/// <summary>An official letter on A4 (GB/T 9704), for the printer.</summary>
public sealed record LetterPage(AppealDetails Appeal, AppealDocument Document, ContactList Contacts);

using VolunteerPortal.Features.Appeals.Contacts;

namespace VolunteerPortal.Features.Appeals.Reading;

/// <summary>The appeal as an official letter on A4 (GB/T 9704): for the printer, nothing to click.</summary>
public sealed record LetterPage(AppealDetails Appeal, AppealDocument Document, ContactList Contacts);

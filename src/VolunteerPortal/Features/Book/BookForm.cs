namespace VolunteerPortal.Features.Book;

/// <summary>The fields the component book shows.</summary>
public sealed record BookForm(string? Name, string? Phone, DateOnly? BirthDate, bool? Consent);

namespace VolunteerPortal.Features.Book;

public sealed record BookForm(string? Name, string? Phone, DateOnly? BirthDate, bool? Consent);

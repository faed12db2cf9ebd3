namespace VolunteerPortal.Features.Appeals.Sharing;

public sealed record SharePage(Guid Id, string Title, string Address, long Shares, bool IsCounted);

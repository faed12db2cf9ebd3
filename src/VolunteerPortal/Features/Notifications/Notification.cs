namespace VolunteerPortal.Features.Notifications;

public sealed class Notification
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    public required string Title { get; init; }

    /// <summary>A resource key; older rows hold a finished sentence.</summary>
    public required string Text { get; init; }

    /// <summary>For the text's {0} {1}; a time is an ISO 8601 interval.</summary>
    public string[] Args { get; init; } = [];

    /// <summary>A path within the portal, or null.</summary>
    public string? Link { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ReadAt { get; set; }

    /// <param name="text">Its format is stored as the key and its arguments beside it.</param>
    public static Notification Of(Guid accountId, string title, FormattableString text, string? link, DateTimeOffset now) => new()
    {
        AccountId = accountId,
        Title = title,
        Text = text.Format,
        Args = [.. text.GetArguments().Select(arg => $"{arg}")],
        Link = link,
        CreatedAt = now,
    };
}

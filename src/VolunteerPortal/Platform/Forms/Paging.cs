namespace VolunteerPortal.Platform.Forms;

/// <summary>A number outside the list becomes the nearest inside.</summary>
public sealed record Paging
{
    public Paging(int? number, int size, int total)
    {
        Size = size;
        Total = total;
        Last = Math.Max(1, (total + size - 1) / size);
        Number = Math.Clamp(number ?? 1, 1, Last);
    }

    public int Number { get; }

    public int Size { get; }

    public int Total { get; }

    public int Last { get; }

    public int Skip => (Number - 1) * Size;
}

using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Audit;

namespace VolunteerPortal.Features.Admin;

/// <summary>Paged by keyset, so that the ten-thousandth page is as fast as the first.</summary>
public sealed record AuditPage(AuditFilter Form, IReadOnlyList<AuditRow> Rows, AuditCursor? Older)
{
    private const int Size = 50;

    public static async Task<AuditPage> Load(PortalDb db, AuditFilter filter)
    {
        if (filter.WhyNot is not null)
            return new AuditPage(filter, [], null);

        var rows = await (
            from entry in Wanted(db, filter)
            join account in db.Accounts on entry.ActorId equals account.Id into actors
            from actor in actors.DefaultIfEmpty()
            orderby entry.At descending, entry.Id descending
            select new AuditRow(entry.Id, entry.At, entry.ActorId, actor.VolunteerNumber, actor.MaskedName, entry.Action, entry.SubjectId,
                entry.Detail))
            .Take(Size + 1).ToListAsync();
        var shown = rows.Take(Size).ToList();
        return new AuditPage(filter, shown, rows.Count > Size ? new AuditCursor(shown[^1].At, shown[^1].Id) : null);
    }

    private static IQueryable<AuditEntry> Wanted(PortalDb db, AuditFilter filter)
    {
        var entries = db.AuditEntries.AsNoTracking();
        if (filter.WantedVerb is { } verb)
            entries = entries.Where(e => e.Action == verb);
        if (filter.WantedId is { } id)
            entries = entries.Where(e => e.SubjectId == id || e.ActorId == id);
        if (AuditCursor.Parse(filter.Before) is { } before)
            entries = entries.Where(e => EF.Functions.LessThan(ValueTuple.Create(e.At, e.Id), ValueTuple.Create(before.At, before.Id)));

        return entries;
    }
}

public sealed record AuditRow(Guid Id, DateTimeOffset At, Guid? ActorId, string? ActorNumber, string? ActorName, string Action,
    Guid? SubjectId, string? Detail);

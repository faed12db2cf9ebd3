using VolunteerPortal.Data;

namespace VolunteerPortal.Features.Audit;

/// <summary>Saved with the write it tells of, or not at all.</summary>
public sealed class AuditLog(PortalDb db, TimeProvider clock)
{
    public void Record(Guid? actorId, string action, Guid? subjectId, string? detail = null) =>
        db.AuditEntries.Add(new AuditEntry
        {
            At = clock.GetUtcNow(),
            ActorId = actorId,
            Action = action,
            SubjectId = subjectId,
            Detail = detail,
        });
}

using Microsoft.EntityFrameworkCore;
using Npgsql;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Notifications;

namespace VolunteerPortal.Features.SignUps;

/// <summary>
/// Takes a free place in one statement: the counter goes up only while it is below the capacity and the shift is open by the
/// database's clock, and sign-up, request key, audit entry and notice are written with it or not at all. No lock is held longer than
/// this statement, which is what lets a rush through one shift (src/decisions/0006-sign-up.md).
/// </summary>
public sealed class Placement(PortalDb db, UnreadCounts unread)
{
    public enum Outcome
    {
        Placed,
        NotPlaced,
        Repeated,
        AlreadyIn,
        Overlaps,
        TooMany,
    }

    /// <param name="SignUpId">Of the new sign-up.</param>
    /// <param name="Status">Confirmed, or Requested where a coordinator decides.</param>
    public sealed record Wanted(Guid SignUpId, Guid ShiftId, Guid AccountId, Guid Key, SignUpStatus Status, int RiskVersion, string NoticeTitle, string NoticeText);

    /// <summary>
    /// Two overlapping shifts that one person takes at the same moment may wait for each other, each for the other's row, and a shift's row
    /// may be held by others for too long. PostgreSQL breaks such a statement, of which nothing is left: it is asked again.
    /// </summary>
    public async Task<Outcome> TakePlace(Wanted wanted)
    {
        for (var attempt = 1; ; attempt++)
            try
            {
                return await Take(wanted);
            }
            catch (Exception error) when (attempt < RosterLock.Tries && RosterLock.IsConflict(error))
            {
            }
    }

    private async Task<Outcome> Take(Wanted wanted)
    {
        var link = $"/sign-ups/{wanted.SignUpId}";
        unread.Change(wanted.AccountId);
        try
        {
            // ToList, because composing (Single) would wrap the statement in a query, where data cannot be changed
            var placed = await db.Database.SqlQuery<int>($"""
                with s as (
                    update shifts set taken = taken + 1
                    where id = {wanted.ShiftId} and taken < capacity and cancelled_at is null
                        and now() >= opens_at and now() < closes_at and now() < starts_at
                    returning starts_at, ends_at),
                i as (
                    insert into sign_ups (id, shift_id, account_id, status, starts_at, ends_at, created_at, queued_at, status_changed_at, priority, risk_version)
                    select {wanted.SignUpId}, {wanted.ShiftId}, {wanted.AccountId}, {(short)wanted.Status}, starts_at, ends_at, now(), now(), now(), 0, {wanted.RiskVersion} from s
                    returning 1),
                k as (
                    insert into request_keys (account_id, key, subject_id, result_id, at)
                    select {wanted.AccountId}, {wanted.Key}, {wanted.ShiftId}, {wanted.SignUpId}, now() from s),
                a as (
                    insert into audit_entries (id, at, actor_id, action, subject_id)
                    select {Guid.CreateVersion7()}, now(), {wanted.AccountId}, 'sign-up.made', {wanted.SignUpId} from s),
                n as (
                    insert into notifications (id, account_id, title, text, link, created_at)
                    select {Guid.CreateVersion7()}, {wanted.AccountId}, {wanted.NoticeTitle}, {wanted.NoticeText}, {link}, now() from s)
                select count(*)::int as "Value" from i
                """).ToListAsync();
            return placed[0] == 1 ? Outcome.Placed : Outcome.NotPlaced;
        }
        catch (PostgresException error) when (Known(error) is { } outcome)
        {
            return outcome;
        }
    }

    private static Outcome? Known(PostgresException error) => error switch
    {
        { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "pk_request_keys" } => Outcome.Repeated,
        { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: SignUpMapping.OneActive } => Outcome.AlreadyIn,
        { SqlState: PostgresErrorCodes.ExclusionViolation, ConstraintName: SignUpMapping.NoOverlap } => Outcome.Overlaps,
        { SqlState: PostgresErrorCodes.CheckViolation, ConstraintName: SignUpMapping.MostPlaces } => Outcome.TooMany,
        _ => null,
    };
}

using Microsoft.EntityFrameworkCore;
using Npgsql;
using VolunteerPortal.Data;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.Features.SignUps;

/// <param name="Status">Confirmed, or Requested where a coordinator decides.</param>
public sealed record PlaceRequest(
    Guid SignUpId, Guid ShiftId, Guid AccountId, Guid Key, SignUpStatus Status, int RiskVersion,
    string NoticeTitle, FormattableString NoticeText);

/// <summary>
/// Takes a place in one statement, only while the shift is open by the database's clock and below capacity. Sign-up, request key, audit
/// entry and notice are written with it or not at all. No lock outlives it, which lets a rush through (src/decisions/0006-sign-up.md).
/// </summary>
public sealed class Placement(PortalDb db)
{
    /// <summary>
    /// False when something was in the way; the caller reads the facts again. Two overlapping shifts taken by one person at once may
    /// deadlock; PostgreSQL then breaks one statement, and it is tried again.
    /// </summary>
    public async Task<bool> Claim(PlaceRequest request)
    {
        for (var attempt = 1; ; attempt++)
            try
            {
                return await Take(request);
            }
            catch (Exception error) when (attempt < Transactions.Tries && Transactions.IsConflict(error))
            {
            }
            catch (Exception lost) when (DatabaseAway.Is(lost))
            {
                // A connection lost in mid-statement leaves open whether it was committed; a new one tells
                if (await db.SignUps.AnyAsync(s => s.Id == request.SignUpId))
                    return true;
                throw;
            }
    }

    private async Task<bool> Take(PlaceRequest request)
    {
        var text = request.NoticeText.Format;
        var args = request.NoticeText.GetArguments().Select(arg => $"{arg}").ToArray();
        var link = $"/sign-ups/{request.SignUpId}";
        try
        {
            // ToList, because composing (Single) would wrap the statement in a query, where data cannot be changed
            var placed = await db.Database.SqlQuery<int>($"""
                with s as (
                    update shifts set taken = taken + 1
                    where id = {request.ShiftId} and taken < capacity and cancelled_at is null
                        and now() >= opens_at and now() < closes_at and now() < starts_at
                    returning starts_at, ends_at),
                i as (
                    insert into sign_ups (
                        id, shift_id, account_id, status, starts_at, ends_at, created_at, queued_at, status_changed_at,
                        priority, risk_version)
                    select {request.SignUpId}, {request.ShiftId}, {request.AccountId}, {(short)request.Status}, starts_at, ends_at,
                        now(), now(), now(), 0, {request.RiskVersion} from s
                    returning 1),
                k as (
                    insert into request_keys (account_id, key, subject_id, result_id, at)
                    select {request.AccountId}, {request.Key}, {request.ShiftId}, {request.SignUpId}, now() from s),
                a as (
                    insert into audit_entries (id, at, actor_id, action, subject_id)
                    select {Guid.CreateVersion7()}, now(), {request.AccountId}, 'sign-up.made', {request.SignUpId} from s),
                n as (
                    insert into notifications (id, account_id, title, text, args, link, created_at)
                    select {Guid.CreateVersion7()}, {request.AccountId}, {request.NoticeTitle}, {text}, {args}, {link}, now() from s)
                select count(*)::int as "Value" from i
                """).ToListAsync();
            return placed[0] == 1;
        }
        catch (PostgresException error) when (IsRule(error))
        {
            return false;
        }
    }

    /// <summary>The form was sent before, the person is in already, is elsewhere at the time, or has as many places as one may.</summary>
    private static bool IsRule(PostgresException error) => error is
        { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "pk_request_keys" or SignUpMapping.OneActive }
        or { SqlState: PostgresErrorCodes.ExclusionViolation, ConstraintName: SignUpMapping.NoOverlap }
        or { SqlState: PostgresErrorCodes.CheckViolation, ConstraintName: SignUpMapping.MostPlaces };
}

/// <summary>What came of signing up: a sign-up (new, or the one an earlier identical request made), or why not.</summary>
public sealed record SignUpResult(Guid? SignUpId, Refusal? Refusal)
{
    public static SignUpResult Made(Guid id) => new(id, null);

    public static implicit operator SignUpResult(Refusal refusal) => new(null, refusal);
}

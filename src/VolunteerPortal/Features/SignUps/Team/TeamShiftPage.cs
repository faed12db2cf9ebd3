using FluentValidation;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Features.DutyPosts;
using VolunteerPortal.Features.Organisations;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Features.SignUps.Team;

/// <summary>/team/{teamId}/shifts/{id}: who serves, who waits; the number of places; cancelling.</summary>
public sealed record TeamShiftPage(Organisation Team, Shift Shift, DutyPost Post, IReadOnlyList<RosterRow> People, CapacityForm Form)
{
    public bool CanChange(DateTimeOffset now) => Shift.CancelledAt is null && now < Shift.StartsAt;

    public bool IsChangeable { get; private init; }

    public static async Task<TeamShiftPage?> Load(
        PortalDb db, AccountVault vault, Organisation team, Guid id, CapacityForm? form, DateTimeOffset now)
    {
        var row = await db.Shifts.AsNoTracking().Where(s => s.Id == id)
            .Join(
                db.DutyPosts.AsNoTracking().Where(p => p.OrganisationId == team.Id),
                s => s.DutyPostId,
                p => p.Id,
                (s, p) => new { Shift = s, Post = p })
            .SingleOrDefaultAsync();
        if (row is null)
            return null;

        var people = await (
            from signUp in db.SignUps.AsNoTracking()
            join account in db.Accounts on signUp.AccountId equals account.Id
            where signUp.ShiftId == id
            orderby signUp.Status, signUp.Priority descending, signUp.QueuedAt
            select new { signUp.AccountId, account.SealedName, account.VolunteerNumber, signUp.Status, signUp.CreatedAt, signUp.Reason })
            .Take(500).ToListAsync();
        var page = new TeamShiftPage(team, row.Shift, row.Post,
            [.. people.Select(p => new RosterRow(
                vault.NameOf(p.SealedName, p.AccountId), p.VolunteerNumber, p.Status, p.CreatedAt, p.Reason))],
            form ?? new CapacityForm { Capacity = $"{row.Shift.Capacity}" });
        return page with { IsChangeable = page.CanChange(now) };
    }
}

public sealed record RosterRow(string Name, string Number, SignUpStatus Status, DateTimeOffset CreatedAt, string? Reason);

/// <summary>A number is kept as typed, so that a wrong one comes back with its sentence.</summary>
public sealed class CapacityForm
{
    public string? Capacity { get; init; }

    public int Number => int.Parse(PlainText.Folded(Capacity)!);
}

public sealed class CapacityFormValidator : AbstractValidator<CapacityForm>
{
    public CapacityFormValidator() => RuleFor(f => f.Capacity)
        .Must(text => text?.Trim().All(char.IsDigit) == true
            && int.TryParse(PlainText.Folded(text), System.Globalization.NumberStyles.None, null, out var number)
            && number is >= 1 and <= 10_000)
        .WithMessage("人数应是 1 到 10000 的整数");
}

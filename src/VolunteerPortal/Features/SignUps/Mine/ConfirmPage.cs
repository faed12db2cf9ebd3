using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.DutyPosts;
using VolunteerPortal.Features.SignUps.Posts;

namespace VolunteerPortal.Features.SignUps.Mine;

public sealed record ConfirmPage(SignUpForm Form, IReadOnlyList<ConfirmRow> Rows)
{
    public IEnumerable<ConfirmRow> Possible => Rows.Where(r => r.Choice.Refusal is null);

    /// <summary>The post whose page one came from, to go back to without a shift.</summary>
    public Guid? From { get; init; }

    /// <summary>It filled up between the check and the sending; the page then offers the waitlist.</summary>
    public bool FilledUpMeanwhile { get; init; }

    public static async Task<ConfirmPage?> Load(PortalDb db, SignUpForm form, Guid accountId, TimeProvider clock, SignUpLimits limits)
    {
        var now = clock.GetUtcNow();
        var shifts = await (
            from shift in db.Shifts.AsNoTracking()
            join post in db.DutyPosts.AsNoTracking() on shift.DutyPostId equals post.Id
            where form.Shift.Contains(shift.Id)
            orderby shift.StartsAt
            select new { shift, post }).Take(SignUpFormValidator.MostShifts).ToListAsync();
        if (shifts.Count == 0 && form.Shift.Length > 0)
            return null;

        var facts = await db.FactsOf(accountId, now);
        return new ConfirmPage(form,
            [.. shifts.Select(r => new ConfirmRow(r.post,
            ShiftChoice.Of(r.shift, r.post, facts(r.shift.Id, r.post.RequiredCourseId), now, limits)))]);
    }
}

public sealed record ConfirmRow(DutyPost Post, ShiftChoice Choice);

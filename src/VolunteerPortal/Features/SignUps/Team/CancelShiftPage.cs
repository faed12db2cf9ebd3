using FluentValidation;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.DutyPosts;
using VolunteerPortal.Features.Organisations;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Features.SignUps.Team;

/// <summary>Says how many people a cancellation reaches, and asks for the reason they will read.</summary>
public sealed record CancelShiftPage(Organisation Team, Shift Shift, string Title, int People, CancelShiftForm Form)
{
    public static async Task<CancelShiftPage?> Load(PortalDb db, Organisation team, Guid id, CancelShiftForm form)
    {
        var row = await db.Shifts.AsNoTracking().Where(s => s.Id == id)
            .Join(db.DutyPosts.Where(p => p.OrganisationId == team.Id), s => s.DutyPostId, p => p.Id, (s, p) => new { Shift = s, p.Title })
            .SingleOrDefaultAsync();
        if (row is null)
            return null;

        var people = await db.SignUps.Active().CountAsync(s => s.ShiftId == id);
        return new CancelShiftPage(team, row.Shift, row.Title, people, form);
    }
}

public sealed class CancelShiftForm
{
    public string? Reason { get; init; }

    /// <summary>The button was pressed: some browsers send a form on Enter, without any.</summary>
    public bool Sure { get; init; }
}

public sealed class CancelShiftFormValidator : AbstractValidator<CancelShiftForm>
{
    public CancelShiftFormValidator()
    {
        RuleFor(f => f.Reason).Line(300, "请填写取消的原因，报名的人都会看到");
        RuleFor(f => f.Sure).Equal(true).WithMessage("这一班还没有取消。要取消，请按“确认取消这一班”");
    }
}

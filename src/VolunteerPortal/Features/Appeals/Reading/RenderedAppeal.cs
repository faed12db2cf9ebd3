using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Appeals.Contacts;

namespace VolunteerPortal.Features.Appeals.Reading;

/// <summary>The costly part of the page, the same for every reader.</summary>
public sealed record RenderedAppeal(AppealText Text, IReadOnlyList<DirectoryRow> Contacts)
{
    private static readonly Func<PortalDb, Guid, IAsyncEnumerable<DirectoryRow>> ContactsOf =
        EF.CompileAsyncQuery((PortalDb db, Guid appealId) =>
            db.DirectoryEntries.Where(e => e.AppealId == appealId).OrderBy(e => e.Position)
                .Select(e => new DirectoryRow(e.Area, e.Unit, e.Person, e.Phone)));

    public static async Task<RenderedAppeal> Load(PortalDb db, AppealDetails appeal)
    {
        var contacts = new List<DirectoryRow>();
        await foreach (var row in ContactsOf(db, appeal.Id))
            contacts.Add(row);

        return new RenderedAppeal(AppealText.Render(appeal.Body, appeal.PictureUrl), contacts);
    }
}

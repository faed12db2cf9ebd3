using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Access;
using VolunteerPortal.Platform.Files;
using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.Features.Appeals.Files;

[AllowAnonymous]
public sealed class FilesController(PortalDb db, FileStore files, TimeProvider clock) : Controller
{
    /// <summary>The name in the address is for people; the id decides.</summary>
    [HttpGet("/files/{id:guid}/{name}"), EnableRateLimiting(AddressLimits.Download)]
    public async Task<IActionResult> Show(Guid id, string name)
    {
        var file = await Readable().Where(a => a.Id == id)
            .Select(a => new { a.FileName, a.ContentType, a.StoredName, a.Sha256, a.CreatedAt }).SingleOrDefaultAsync();
        if (file is null || files.Open(file.StoredName) is not { } content)
            return NotFound();

        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        Response.Headers.XContentTypeOptions = "nosniff";
        Response.Headers.ContentDisposition = Disposition(file.FileName);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(file.Sha256)}\"");
        return File(content, file.ContentType, file.CreatedAt, tag, enableRangeProcessing: true);
    }

    private IQueryable<Attachment> Readable()
    {
        var published = db.Appeals.Published();
        if (User.IdOrNull() is not { } reader || !User.IsInRole(Roles.Office))
            return db.Attachments.Where(f => published.Any(a => a.Id == f.AppealId));

        var own = db.Appeals.ManagedBy(db, reader, clock.GetUtcNow());
        return db.Attachments.Where(f => published.Any(a => a.Id == f.AppealId) || own.Any(a => a.Id == f.AppealId));
    }

    /// <summary>RFC 6266: old clients get a plain name with the right ending.</summary>
    private static string Disposition(string fileName) =>
        new ContentDispositionHeaderValue("attachment") { FileName = "file" + Path.GetExtension(fileName), FileNameStar = fileName }
            .ToString();
}

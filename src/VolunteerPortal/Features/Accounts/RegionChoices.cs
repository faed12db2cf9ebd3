using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;

namespace VolunteerPortal.Features.Accounts;

public sealed class RegionChoices(PortalDb db, IConfiguration configuration)
{
    // The sample city; its counties exist only with the sample data
    private const string DefaultCode = "4399";

    private string SiteCode => configuration["Site:RegionCode"] is { Length: > 0 } code ? code : DefaultCode;

    public async Task<IReadOnlyList<SelectListItem>> All()
    {
        // With no rows below the code, those of the region above: a choice too coarse is better than none
        for (var code = SiteCode; code.Length >= 2; code = code[..^1])
            if (await Below(code) is { Count: > 0 } regions)
                return regions;

        return [];
    }

    public async Task<IReadOnlyList<SelectListItem>> WithOwn(string code)
    {
        var choices = await All();
        return choices.Any(choice => choice.Value == code)
            ? choices
            : [.. await db.Regions.Where(r => r.Code == code).Select(r => new SelectListItem(r.Name, r.Code)).ToListAsync(), .. choices];
    }

    public async Task<bool> Contains(string? code) => (await All()).Any(choice => choice.Value == code);

    private Task<List<SelectListItem>> Below(string code) =>
        db.Regions.Where(r => r.ParentCode == code).OrderBy(r => r.Code).Select(r => new SelectListItem(r.Name, r.Code)).ToListAsync();
}

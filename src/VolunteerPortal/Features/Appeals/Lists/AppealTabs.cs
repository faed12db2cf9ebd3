namespace VolunteerPortal.Features.Appeals.Lists;

public sealed record AppealTabs(string Path, AppealKind? Current, string Rest = "", string Anchor = "")
{
    public string Url(AppealKind? kind)
    {
        var query = string.Join('&', new[] { kind is { } k ? $"type={k.Slug()}" : "", Rest }.Where(part => part.Length > 0));
        return Path + (query.Length > 0 ? "?" + query : "") + Anchor;
    }
}

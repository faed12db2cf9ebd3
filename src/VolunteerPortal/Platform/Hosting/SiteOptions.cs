namespace VolunteerPortal.Platform.Hosting;

public sealed class SiteOptions
{
    public const string Section = "Site";

    /// <summary>Left out where a phone has no room for it.</summary>
    public string Place { get; set; } = "";

    public string Name { get; set; } = "志愿服务网";

    public string ShortName { get; set; } = "志愿服务";

    public string Host { get; set; } = "";

    public string Undertaker { get; set; } = "";

    public string Hotline { get; set; } = "";

    public string HotlineHours { get; set; } = "";

    /// <summary>Site code, ICP and police records: shown as they are written here.</summary>
    public IReadOnlyList<string> LegalLines { get; set; } = [];

    /// <summary>https://… as the public types it: the start of links in messages and QR codes, and an origin of forms.</summary>
    public string? PublicUrl { get; set; }

    public string RegionCode { get; set; } = "4399";

    public string FullName => Place + Name;
}

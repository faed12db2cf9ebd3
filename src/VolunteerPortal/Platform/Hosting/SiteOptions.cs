namespace VolunteerPortal.Platform.Hosting;

/// <summary>Who runs the site: names, hotline and the lines the law wants at the foot. Section "Site" of the settings.</summary>
public sealed class SiteOptions
{
    public const string Section = "Site";

    /// <summary>The place in front of the name; left out where a phone has no room for it.</summary>
    public string Place { get; set; } = "";

    public string Name { get; set; } = "志愿服务网";

    /// <summary>The short name, in titles and on desk pages.</summary>
    public string ShortName { get; set; } = "志愿服务";

    public string Host { get; set; } = "";

    public string Undertaker { get; set; } = "";

    public string Hotline { get; set; } = "";

    public string HotlineHours { get; set; } = "";

    /// <summary>Site code, ICP and police records: shown as they are written here.</summary>
    public IReadOnlyList<string> LegalLines { get; set; } = [];

    /// <summary>https://… as the public types it; what links in messages and QR codes start with, and an origin forms may come from.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>The region the site is for; its counties are what people choose from.</summary>
    public string RegionCode { get; set; } = "4399";

    public string FullName => Place + Name;
}

using System.Globalization;
using VolunteerPortal.Features.Organisations;
using VolunteerPortal.Features.Regions;
using VolunteerPortal.Platform.Text;
using VolunteerPortal.Platform.Time;

namespace VolunteerPortal.Data.Sample;

/// <summary>Under 4399, a code the national list does not use.</summary>
public sealed class SamplePlaces
{
    public const string City = "4399";

    private readonly Dictionary<string, Organisation> _organisations = [];

    public List<string> Counties { get; } = [];

    public IReadOnlyCollection<Organisation> Organisations => _organisations.Values;

    public Organisation this[string name] => _organisations[name];

    public static SamplePlaces AddTo(PortalDb db, SampleDays days)
    {
        var places = new SamplePlaces();
        foreach (var row in SampleText.Rows("regions.tsv"))
            places.AddRegion(db, short.Parse(row[0], CultureInfo.InvariantCulture), row);
        foreach (var row in SampleText.Rows("organisations.tsv"))
            places.AddOrganisation(row, days.Day(-400 + (10 * places._organisations.Count)));
        db.Organisations.AddRange(places.Organisations);
        return places;
    }

    private void AddRegion(PortalDb db, short level, string[] row)
    {
        db.Regions.Add(new Region { Level = level, Code = row[1], ParentCode = row[2], Name = row[3] });
        if (row[2] == City)
            Counties.Add(row[1]);
    }

    private void AddOrganisation(string[] row, DateOnly certified) => _organisations.Add(row[0], new Organisation
    {
        Id = new SampleMix(row[0]).Id(),
        Name = row[0],
        Kind = Enum.Parse<OrganisationKind>(row[1], true),
        RegionCode = row[2],
        ParentId = _organisations.GetValueOrDefault(row[3])?.Id,
        Phone = PhoneText.Normalize(row[4])!,
        CertifiedAt = PortalTime.StartOfDay(certified),
    });
}

using VolunteerPortal.Features.Access;
using VolunteerPortal.Features.Audit;
using VolunteerPortal.Features.Organisations;

namespace VolunteerPortal.Data.Sample;

public sealed class SampleRoles
{
    private readonly Dictionary<Guid, Guid> _coordinators = [];

    public required IReadOnlyList<Organisation> OwnTeams { get; init; }

    public static SampleRoles AddTo(PortalDb db, SamplePlaces places, SamplePeople people, SampleDays days)
    {
        var roles = new SampleRoles { OwnTeams = [places["柳溪社区志愿服务队"], places["桃源巷社区志愿服务站"]] };
        var from = days.Now.AddDays(-90);
        db.RoleGrants.Add(new RoleGrant { AccountId = people.Admin.Id, Role = Roles.SystemAdmin, ValidFrom = from });
        db.RoleGrants.Add(new RoleGrant { AccountId = people.Office.Id, Role = Roles.Office, RegionCode = SamplePlaces.City,
            ValidFrom = from });
        foreach (var organisation in places.Organisations)
        {
            var coordinator = roles.OwnTeams.Contains(organisation) ? people.Coordinator : NeighbourOf(organisation, people, roles);
            roles._coordinators.Add(organisation.Id, coordinator.Id);
            db.RoleGrants.Add(new RoleGrant { AccountId = coordinator.Id, Role = Roles.Coordinator, OrganisationId = organisation.Id,
                ValidFrom = from });
        }

        db.AuditEntries.Add(new AuditEntry { At = from, ActorId = people.Admin.Id, Action = "role.granted", SubjectId = people.Office.Id,
            Detail = Roles.Office });
        db.AuditEntries.Add(new AuditEntry { At = from, ActorId = people.Admin.Id, Action = "role.granted",
            SubjectId = people.Coordinator.Id, Detail = Roles.Coordinator });
        return roles;
    }

    public Guid CoordinatorOf(Guid organisationId) => _coordinators[organisationId];

    public bool IsOwn(Guid organisationId) => OwnTeams.Any(team => team.Id == organisationId);

    private static SamplePerson NeighbourOf(Organisation organisation, SamplePeople people, SampleRoles roles) =>
        people.Others.First(person =>
            (organisation.RegionCode == SamplePlaces.City || person.LivesIn(organisation.RegionCode))
                && !roles._coordinators.ContainsValue(person.Id));
}

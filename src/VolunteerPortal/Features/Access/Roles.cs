using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.Features.Access;

/// <summary>All roles there are. A new one is a line here, and a migration, for the database checks where a role holds.</summary>
public static class Roles
{
    public const string Coordinator = "coordinator";
    public const string Office = "office";
    public const string SystemAdmin = "admin";

    public static readonly IReadOnlyList<(Role Role, RoleScope Scope)> All =
    [
        (new Role(Coordinator, "组织协调员", StaffDesks.Team), RoleScope.Organisation),
        (new Role(Office, "文明办管理员", StaffDesks.Office), RoleScope.Region),
        (new Role(SystemAdmin, "系统管理员", StaffDesks.Admin), RoleScope.Everywhere),
    ];
}

/// <summary>Where a role holds: what a grant of it must name.</summary>
public enum RoleScope
{
    Everywhere,
    Organisation,
    Region,
}

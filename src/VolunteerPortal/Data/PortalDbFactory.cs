using Microsoft.EntityFrameworkCore.Design;

namespace VolunteerPortal.Data;

/// <summary>Lets `dotnet ef` build the context without starting the portal.</summary>
public sealed class PortalDbFactory : IDesignTimeDbContextFactory<PortalDb>
{
    public PortalDb CreateDbContext(string[] args) => new(PortalDatabase.Options("Host=none").Options);
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using VolunteerPortal.Data;

namespace VolunteerPortal.Design;

/// <summary>Lets `dotnet ef` build the context without starting the portal.</summary>
public sealed class PortalDbFactory : IDesignTimeDbContextFactory<PortalDb>
{
    public PortalDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PortalDb>().UseNpgsql("Host=none").Options);

    public static void Main() => Console.WriteLine("dotnet ef migrations add Name -p src/VolunteerPortal -s src/VolunteerPortal.Design -o Data/Migrations");
}

using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Features.Access;
using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Features.Accounts.Sessions;
using VolunteerPortal.Features.Accounts.Throttling;
using VolunteerPortal.Features.Appeals;
using VolunteerPortal.Features.Appeals.Comments;
using VolunteerPortal.Features.Appeals.Contacts;
using VolunteerPortal.Features.Appeals.Files;
using VolunteerPortal.Features.Appeals.Sharing;
using VolunteerPortal.Features.Audit;
using VolunteerPortal.Features.Captchas;
using VolunteerPortal.Features.DutyPosts;
using VolunteerPortal.Features.Notifications;
using VolunteerPortal.Features.Organisations;
using VolunteerPortal.Features.Regions;
using VolunteerPortal.Features.SignUps;
using VolunteerPortal.Features.Training;

namespace VolunteerPortal.Data;

public sealed class PortalDb(DbContextOptions<PortalDb> options) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<Region> Regions => Set<Region>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<Notification> Notifications => Set<Notification>();
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<Consent> Consents => Set<Consent>();
    public DbSet<RoleGrant> RoleGrants => Set<RoleGrant>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<LoginGuard> LoginGuards => Set<LoginGuard>();
    public DbSet<CaptchaRecord> Captchas => Set<CaptchaRecord>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();
    public DbSet<Organisation> Organisations => Set<Organisation>();
    public DbSet<Course> Courses => Set<Course>();
    public DbSet<TrainingRecord> TrainingRecords => Set<TrainingRecord>();
    public DbSet<Appeal> Appeals => Set<Appeal>();
    public DbSet<Attachment> Attachments => Set<Attachment>();
    public DbSet<DirectoryEntry> DirectoryEntries => Set<DirectoryEntry>();
    public DbSet<Comment> Comments => Set<Comment>();
    public DbSet<Share> Shares => Set<Share>();
    public DbSet<DutyPost> DutyPosts => Set<DutyPost>();
    public DbSet<Shift> Shifts => Set<Shift>();
    public DbSet<SignUp> SignUps => Set<SignUp>();
    public DbSet<RequestKey> RequestKeys => Set<RequestKey>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.HasPostgresExtension("btree_gist");
        model.HasSequence<long>("volunteer_serials");
        model.ApplyConfigurationsFromAssembly(typeof(PortalDb).Assembly);
    }
}

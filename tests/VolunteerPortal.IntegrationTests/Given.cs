using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Access;
using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Features.Accounts.Identifiers;
using VolunteerPortal.Features.Accounts.Sessions;
using VolunteerPortal.Features.Appeals;
using VolunteerPortal.Features.DutyPosts;
using VolunteerPortal.Features.Organisations;
using VolunteerPortal.Features.Regions;
using VolunteerPortal.Features.SignUps;
using VolunteerPortal.Features.Training;
using VolunteerPortal.Platform.Secrets;

namespace VolunteerPortal.IntegrationTests;

/// <summary>Puts rows into a test's database: each call makes new ones, so that tests share none.</summary>
public sealed class Given(string connectionString, PortalKeys keys)
{
    private readonly AccountVault _vault = new(new FieldCipher(keys), keys);

    // Beyond the people of the sample data, whom the browser tests have in the same database
    private static int _serial = 100_000;

    public const string City = "4399";
    public const string County = "439901";

    /// <summary>
    /// An account; it can log in only when a password hash is given. Identity's own PhoneNumber and Email, which are not stored, hold what
    /// was sealed, so that a test can type it.
    /// </summary>
    public async Task<Account> Account(string name = "林霜降", Action<Account>? with = null)
    {
        var serial = Interlocked.Increment(ref _serial);
        var id = Guid.CreateVersion7();
        var account = new Account
        {
            Id = id,
            UserName = $"tester{serial}",
            NormalizedUserName = $"TESTER{serial}",
            PhoneNumber = $"199{serial:00000000}",
            VolunteerNumber = VolunteerNumber.Create(County, new DateOnly(2026, 3, 1), serial),
            SealedName = _vault.SealName(name, id),
            MaskedName = PersonName.Mask(name),
            HomeRegionCode = County,
            SecurityStamp = "stamp",
            CreatedAt = TimeProvider.System.GetUtcNow().AddDays(-30),
        };
        with?.Invoke(account);
        account.SetPhone(account.PhoneNumber!, _vault, logsIn: true);
        if (account.Email is { } email)
            account.SetEmail(email, _vault, logsIn: true);
        return await Saved(account);
    }

    public Task<Organisation> Organisation(string regionCode = County) => Saved(new Organisation
    {
        Name = $"测试服务队{Interlocked.Increment(ref _serial)}",
        Kind = OrganisationKind.Team,
        RegionCode = regionCode,
        Phone = "0731-5555-0121",
    });

    public async Task<Account> Coordinator(Organisation organisation)
    {
        var account = await Account("方小满");
        await Saved(new RoleGrant { AccountId = account.Id, Role = Roles.Coordinator, OrganisationId = organisation.Id,
            ValidFrom = account.CreatedAt });
        return account;
    }

    public async Task<Account> OfficeAdmin(string regionCode = City)
    {
        var account = await Account("顾清和");
        await Saved(new RoleGrant { AccountId = account.Id, Role = Roles.Office, RegionCode = regionCode,
            ValidFrom = account.CreatedAt });
        return account;
    }

    public async Task<Account> SystemAdmin()
    {
        var account = await Account("沈立秋");
        await Saved(new RoleGrant { AccountId = account.Id, Role = Roles.SystemAdmin, ValidFrom = account.CreatedAt });
        return account;
    }

    public async Task<DutyPost> DutyPost(Organisation? organisation = null, bool needsApproval = false, Guid? courseId = null) =>
        await Saved(new DutyPost
        {
            Number = $"T-{Interlocked.Increment(ref _serial):00000}",
            OrganisationId = (organisation ?? await Organisation()).Id,
            Title = $"测试岗位{_serial}",
            Kind = ServiceKind.Emergency,
            RegionCode = County,
            Place = "东岸 3 号点",
            Address = "滨河路 1 号",
            Description = "沿河堤步行巡查。",
            Requirements = "穿防滑鞋\n带雨衣",
            Guarantees = "意外伤害保险",
            RiskText = "雨天路滑，夜间光线差。",
            NeedsApproval = needsApproval,
            RequiredCourseId = courseId,
            ContactPerson = "方小满",
            ContactPhone = "0731-5555-0121",
            PublishedAt = TimeProvider.System.GetUtcNow().AddDays(-3),
        });

    /// <summary>A shift that begins so many hours from now (rounded to the hour, so that shifts can be back to back).</summary>
    public async Task<Shift> Shift(DutyPost? post = null, int capacity = 10, double inHours = 48, double hours = 4)
    {
        var now = TimeProvider.System.GetUtcNow();
        var start = new DateTimeOffset(now.Year, now.Month, now.Day, now.Hour, 0, 0, TimeSpan.Zero).AddHours(inHours);
        return await Saved(new Shift
        {
            DutyPostId = (post ?? await DutyPost()).Id,
            StartsAt = start,
            EndsAt = start.AddHours(hours),
            OpensAt = now.AddDays(-7),
            ClosesAt = start,
            Capacity = capacity,
        });
    }

    /// <summary>A sign-up as if made by the service: a place it holds is counted.</summary>
    public async Task<SignUp> SignUp(Shift shift, Account? account = null, SignUpStatus status = SignUpStatus.Confirmed)
    {
        var now = TimeProvider.System.GetUtcNow();
        var signUp = await Saved(new SignUp
        {
            ShiftId = shift.Id,
            AccountId = (account ?? await Account()).Id,
            Status = status,
            StartsAt = shift.StartsAt,
            EndsAt = shift.EndsAt,
            CreatedAt = now,
            QueuedAt = now,
            StatusChangedAt = now,
            RiskVersion = 1,
        });
        if (!status.HoldsPlace())
            return signUp;

        await using var db = Database(connectionString);
        await db.Shifts.Where(s => s.Id == shift.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.Taken, s => s.Taken + 1));
        return signUp;
    }

    public Task<Course> Course() => Saved(new Course { Title = $"测试课程{Interlocked.Increment(ref _serial)}", Summary = "十五分钟。" });

    public Task<TrainingRecord> Trained(Account account, Course course) =>
        Saved(new TrainingRecord { AccountId = account.Id, CourseId = course.Id, PassedAt = TimeProvider.System.GetUtcNow() });

    /// <summary>A published appeal unless told otherwise.</summary>
    public async Task<Appeal> Appeal(Action<Appeal>? with = null, bool published = true, string regionCode = City, Account? author = null)
    {
        var now = TimeProvider.System.GetUtcNow();
        var appeal = new Appeal
        {
            Code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4)),
            Kind = AppealKind.Appeal,
            Title = $"测试倡议{Interlocked.Increment(ref _serial)}",
            Salutation = "全市志愿者：",
            Body = "汛期将至。\n\n一、先学会，再上岗\n\n请先完成课程。\n\n二、就近报名\n\n优先选择附近的岗位。",
            IssuingBodies = ["青禾市文明办", "青禾市志愿服务联合会"],
            Source = "青禾市文明办",
            IssuedOn = new DateOnly(2026, 3, 12),
            RegionCode = regionCode,
            AuthorId = (author ?? await OfficeAdmin(regionCode)).Id,
            CreatedAt = now,
            ChangedAt = now,
        };
        with?.Invoke(appeal);
        if (published)
            appeal.Publish(now);
        return await Saved(appeal);
    }

    public async Task<T> Saved<T>(T row)
        where T : class
    {
        await using var db = Database(connectionString);
        db.Add(row);
        await db.SaveChangesAsync();
        return row;
    }

    public static PortalDb Database(string connectionString) =>
        new(PortalDatabase.Options(connectionString).Options);

    /// <summary>The value of a session cookie for this account; the database knows only its hash.</summary>
    public static async Task<string> Session(string connectionString, Guid accountId)
    {
        var key = RandomNumberGenerator.GetBytes(32);
        var now = TimeProvider.System.GetUtcNow();
        await using var db = Database(connectionString);
        db.Sessions.Add(new Session
        {
            KeyHash = SHA256.HashData(key),
            AccountId = accountId,
            CreatedAt = now,
            LastSeenAt = now,
            ExpiresAt = now.AddHours(12),
            IdleLimit = TimeSpan.FromHours(12),
            Device = "测试",
        });
        await db.SaveChangesAsync();
        return Base64Url.EncodeToString(key);
    }

    /// <summary>青禾市, the invented city, with two counties.</summary>
    public static async Task SampleRegions(PortalDb db)
    {
        db.Regions.AddRange(
            new Region { Level = 2, Code = City, ParentCode = "43", Name = "青禾市" },
            new Region { Level = 3, Code = County, ParentCode = City, Name = "柳溪区" },
            new Region { Level = 3, Code = "439902", ParentCode = City, Name = "云桥区" });
        await db.SaveChangesAsync();
    }
}

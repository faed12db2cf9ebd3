using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Features.Accounts.Passwords;
using VolunteerPortal.Platform.Secrets;
using VolunteerPortal.Platform.Time;

namespace VolunteerPortal.Data.Sample;

/// <summary>Four have a password (README); nobody can log in as another. The phones are from a block not in use.</summary>
public sealed class SamplePeople
{
    public const int Count = 300;

    /// <summary>Public on purpose: the demo accounts exist in Development only.</summary>
    public const string DemoPassword = "Qinghe-2026-demo";

    // Their numbers are printed in the README, so they do not move with today's date
    private static readonly DateTimeOffset DemoRegistration = PortalTime.StartOfDay(new DateOnly(2026, 3, 2)).AddHours(10);

    private static readonly int[] CountyShares = [8, 7, 5, 4, 3, 3];

    private readonly List<SamplePerson> _others = [];

    public required SamplePerson Volunteer { get; init; }

    public required SamplePerson Coordinator { get; init; }

    public required SamplePerson Office { get; init; }

    public required SamplePerson Admin { get; init; }

    public IReadOnlyList<SamplePerson> Others => _others;

    public IEnumerable<SamplePerson> All => [Volunteer, Coordinator, Office, Admin, .. Others];

    public static SamplePeople AddTo(PortalDb db, PortalKeys keys, SamplePlaces places, SampleDays days)
    {
        var factory = new AccountFactory(new AccountVault(new FieldCipher(keys), keys));
        var hashes = HashFour();
        var people = new SamplePeople
        {
            Volunteer = Demo(factory, 1, "volunteer", "林霜降", hashes[0]),
            Coordinator = Demo(factory, 2, "coordinator", "方小满", hashes[1]),
            Office = Demo(factory, 3, "office", "顾清和", hashes[2]),
            Admin = Demo(factory, 4, "admin", "沈立秋", hashes[3]),
        };
        people.AddOthers(factory, places, days);
        db.Accounts.AddRange(people.All.Select(person => person.Account));
        db.Consents.AddRange(people.All.Select(person => new Consent
        {
            AccountId = person.Id,
            Kind = PrivacyNotice.Kind,
            Version = PrivacyNotice.Version,
            At = person.Account.CreatedAt,
        }));
        return people;
    }

    /// <summary>On all processors at once: hashing is slow by design, and the first start waits for it.</summary>
    private static string[] HashFour()
    {
        var hasher = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = PasswordHashing.Iterations }));
        return [.. Enumerable.Range(0, 4).AsParallel().Select(_ => hasher.HashPassword(null!, DemoPassword))];
    }

    private static SamplePerson Demo(AccountFactory factory, int serial, string userName, string name, string hash)
    {
        var account = new NewAccount(userName, name, $"1990000{serial:0000}", $"{userName}@example.org", "439901");
        return new SamplePerson(factory.Create(account, serial, hash, DemoRegistration), name);
    }

    private void AddOthers(AccountFactory factory, SamplePlaces places, SampleDays days)
    {
        var mix = new SampleMix("people");
        var taken = All.Select(person => person.Name).ToHashSet();
        var names = Names(mix).Where(name => !taken.Contains(name)).ToArray();
        var counties = places.Counties.SelectMany((county, at) => Enumerable.Repeat(county, CountyShares[at])).ToArray();
        for (var serial = 5; serial <= Count; serial++)
        {
            var (name, county) = (names[serial], counties[mix.Below(counties.Length)]);
            var email = mix.Chance(30) ? $"qh{serial:0000}@example.org" : null;
            var registered = days.At(-mix.Between(20, 700), new TimeOnly(mix.Between(7, 21), mix.Below(60)));
            var account = new NewAccount($"qh{serial:0000}", name, $"1990000{1000 + serial}", email, county);
            _others.Add(new SamplePerson(factory.Create(account, serial, null, registered), name));
        }
    }

    private static string[] Names(SampleMix mix)
    {
        var lines = SampleText.Lines("names.tsv");
        var names = lines[0].Split(' ').SelectMany(surname => lines[1].Split(' ').Select(given => surname + given)).ToArray();
        mix.Shuffle(names);
        return names;
    }
}

using System.IO.Compression;
using VolunteerPortal.Features.Regions;

namespace VolunteerPortal.UnitTests.Features.Regions;

/// <summary>The file the database is filled from, against the shared vectors.</summary>
public sealed class RegionDataTests
{
    private static readonly Lazy<Dictionary<string, (int Level, string Parent, string Name)>> Regions = new(Read);

    // Villages (12 figures) are no part of the shipped file: a province's are loaded by hand when somebody needs them
    private const int VillageDigits = 12;

    [Theory]
    [MemberData(nameof(Vectors.Of), "region", MemberType = typeof(Vectors))]
    public void Every_region_vector_gets_its_verdict(string id, string input, bool valid, string expect)
    {
        var found = Regions.Value.TryGetValue(input, out var region);

        if (valid && input.Length == VillageDigits)
        {
            Assert.False(found, id);
            Assert.True(Regions.Value.ContainsKey(Vectors.Get(expect, "parent")!), id);
            return;
        }

        Assert.True(valid == found, id);
        if (valid)
        {
            Assert.Equal(Vectors.Get(expect, "name"), region.Name);
            Assert.Equal(Vectors.Get(expect, "level"), region.Level.ToString());
            Assert.Equal(Vectors.Get(expect, "code12"), input.PadRight(VillageDigits, '0'));
        }
    }

    [Fact]
    public void Every_region_but_a_province_has_its_parent_one_level_up()
    {
        Assert.Equal(44_706, Regions.Value.Count);
        Assert.All(Regions.Value.Where(region => region.Value.Level > 1),
            region => Assert.Equal(region.Value.Level - 1, Regions.Value[region.Value.Parent].Level));
    }

    private static Dictionary<string, (int Level, string Parent, string Name)> Read()
    {
        using var file = typeof(Region).Assembly.GetManifestResourceStream("regions.csv.gz")!;
        using var text = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        return text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Trim().Split(','))
            .ToDictionary(cells => cells[1], cells => (int.Parse(cells[0]), cells[2], cells[3]));
    }
}

using System.Text;
using Microsoft.Playwright;
using VolunteerPortal.Platform.Files;
using VolunteerPortal.UnitTests.Platform.Files;

namespace VolunteerPortal.EndToEndTests.Journeys;

/// <summary>
/// A telephone's photograph goes through the store, and a browser looks at it before and after: the same size, the same side up, the
/// same colours (those of a profile in which red and green have changed places), and nothing of what the telephone wrote.
/// </summary>
public sealed class PhotoTests(BrowserFixture browser) : BrowserTest(browser)
{
    /// <summary>Gives the size of a picture as it is shown, and the colours in the middle of its quarters.</summary>
    private const string Look = """
        async photo => {
            const image = new Image();
            image.src = 'data:image/jpeg;base64,' + photo;
            await image.decode();
            const [width, height] = [image.naturalWidth, image.naturalHeight];
            const canvas = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
            canvas.drawImage(image, 0, 0);
            const colour = (x, y) => canvas.getImageData(width * x, height * y, 1, 1).data.join();
            return [`${width}x${height}`, colour(.25, .25), colour(.75, .25), colour(.75, .75), colour(.25, .75)];
        }
        """;

    /// <summary>Four colours in a picture of 96 × 64.</summary>
    private const string Draw = """
        async () => {
            const canvas = new OffscreenCanvas(96, 64);
            const context = canvas.getContext('2d');
            [['#c22', 0, 0], ['#2a3', 48, 0], ['#23c', 48, 32], ['#dd4', 0, 32]].forEach(([colour, x, y]) => {
                context.fillStyle = colour;
                context.fillRect(x, y, 48, 32);
            });
            const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 1 });
            return btoa(String.fromCharCode(...new Uint8Array(await blob.arrayBuffer())));
        }
        """;

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 3)]
    [InlineData(5, 0)]
    [InlineData(6, 3)]
    [InlineData(7, 2)]
    [InlineData(8, 1)]
    public async Task A_photograph_comes_out_clean_and_upright(int turn, int quarterAtTopLeft)
    {
        var page = await Window(Desktop);
        var drawn = Convert.FromBase64String(await page.Measure<string>(Draw));
        var unturned = await Looked(page, PhonePhoto.Of(drawn, orientation: 1, isLittle: true));

        foreach (var isLittle in new[] { true, false })
        {
            var photo = PhonePhoto.Of(drawn, turn, isLittle);
            var cleaned = await Cleaned(photo);
            var seen = await Looked(page, cleaned);

            Assert.Equal(await Looked(page, photo), seen);
            Assert.Equal((turn < 5 ? "96x64" : "64x96", unturned[1 + quarterAtTopLeft]), (seen[0], seen[1]));
            Assert.DoesNotContain(PhonePhoto.Secret[..12], Encoding.Latin1.GetString(cleaned));
        }
    }

    [Fact]
    public async Task A_photograph_in_steps_with_restart_marks_comes_out_the_same()
    {
        var page = await Window(Desktop);
        var photo = PhonePhoto.Of(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Photos", "progressive.jpg")),
            orientation: 6, isLittle: false);

        var cleaned = await Cleaned(photo);

        Assert.Equal(await Looked(page, photo), await Looked(page, cleaned));
    }

    [Fact]
    public async Task The_colours_of_the_profile_are_those_one_sees()
    {
        var page = await Window(Desktop);
        var drawn = Convert.FromBase64String(await page.Measure<string>(Draw));

        var seen = await Looked(page, await Cleaned(PhonePhoto.Of(drawn, orientation: 1, isLittle: true)));

        // Red by its numbers, green by its profile
        var colour = seen[1].Split(',').Select(int.Parse).ToArray();
        Assert.True(colour[1] > 150 && colour[0] < 120, seen[1]);
    }

    private static async Task<string[]> Looked(IPage page, byte[] photo) =>
        await page.Measure<string[]>(Look, Convert.ToBase64String(photo));

    /// <summary>What the store keeps of an upload.</summary>
    private async Task<byte[]> Cleaned(byte[] photo)
    {
        var store = Portal.Service<FileStore>();
        var intake = await store.Save(new MemoryStream(photo), "河堤.jpg");
        await using var kept = store.Open(intake.File!.StoredName)!;
        using var cleaned = new MemoryStream();
        await kept.CopyToAsync(cleaned);
        return cleaned.ToArray();
    }
}

using System.Collections.Concurrent;
using VolunteerPortal.Data;

namespace VolunteerPortal.LoadTests;

/// <summary>
/// What the portal is held against, in a process of its own so that its cost can be told apart: the same bytes from memory, and the
/// appeal page by Npgsql and a buffer, without EF, Razor or a pipeline.
/// </summary>
public static class LimitServer
{
    public static int Run(string url, string connectionString)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var pages = new ConcurrentDictionary<string, byte[]>();
        var raw = new RawAppealPage(PortalDatabase.DataSource(connectionString, LoadDatabase.MostPlaces));
        app.MapGet("/", () => "ok");
        app.MapPut("/bytes/{name}", async (string name, HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            pages[name] = body.ToArray();
        });
        app.MapGet("/bytes/{name}", (string name, HttpContext http) => Html(http, pages[name]));
        app.MapGet("/raw/{id:guid}", async (Guid id, int size, HttpContext http) => await Html(http, await raw.Render(id, size)));
        app.Run(url);
        return 0;
    }

    private static Task Html(HttpContext http, ReadOnlyMemory<byte> page)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.ContentLength = page.Length;
        return http.Response.BodyWriter.WriteAsync(page).AsTask();
    }
}

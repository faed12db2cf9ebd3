namespace VolunteerPortal.IntegrationTests.Platform.Kept;

/// <summary>A request that tries to shape a page for those who come after it.</summary>
public sealed record Attack(string Name, Func<HttpRequestMessage> Request)
{
    public static Attack Query(string path, string name, string value) =>
        new($"?{name}={value}",
            () => new HttpRequestMessage(HttpMethod.Get, $"{path}?{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}"));

    public static Attack Body(string path, string name, string value, bool multipart) =>
        new($"{(multipart ? "multipart" : "form")} body {name}={value}", () => new HttpRequestMessage(HttpMethod.Get, path)
        {
            Content = multipart
                ? new MultipartFormDataContent { { new StringContent(value), $"\"{name}\"" } }
                : new FormUrlEncodedContent([KeyValuePair.Create(name, value)]),
        });

    public static Attack Header(string path, string name, string value) => new($"{name}: {value}", () =>
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (name == "Content-Type")
            request.Content = new ByteArrayContent([]) { Headers = { { name, value } } };
        else
            request.Headers.TryAddWithoutValidation(name, value);
        return request;
    });
}

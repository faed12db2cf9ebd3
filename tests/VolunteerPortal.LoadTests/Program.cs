using VolunteerPortal.LoadTests;

// The program starts itself again for these two: what is measured must not share a process with what measures
if (args is ["--empty", var emptyUrl])
    return EmptyApp.Run(emptyUrl);
if (args is ["--limits", var limitsUrl, var connectionString])
    return LimitServer.Run(limitsUrl, connectionString);

if (LoadOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(LoadOptions.Usage);
    return 2;
}

return await LoadRun.Run(options);

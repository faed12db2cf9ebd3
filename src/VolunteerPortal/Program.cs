using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.WebEncoders;
using PrivatePostgres;
using VolunteerPortal;
using VolunteerPortal.Commands;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Access;
using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Features.Accounts.Passwords;
using VolunteerPortal.Features.Accounts.Profile;
using VolunteerPortal.Features.Accounts.Registration;
using VolunteerPortal.Features.Accounts.Sessions;
using VolunteerPortal.Features.Accounts.SignIn;
using VolunteerPortal.Features.Accounts.Throttling;
using VolunteerPortal.Features.Admin;
using VolunteerPortal.Features.Appeals.Comments;
using VolunteerPortal.Features.Appeals.Files;
using VolunteerPortal.Features.Appeals.Lists;
using VolunteerPortal.Features.Appeals.Moderation;
using VolunteerPortal.Features.Appeals.Reading;
using VolunteerPortal.Features.Appeals.Sharing;
using VolunteerPortal.Features.Appeals.Writing;
using VolunteerPortal.Features.Audit;
using VolunteerPortal.Features.Captchas;
using VolunteerPortal.Features.Home;
using VolunteerPortal.Features.Notifications;
using VolunteerPortal.Features.Search;
using VolunteerPortal.Features.SignUps;
using VolunteerPortal.Features.SignUps.Mine;
using VolunteerPortal.Features.SignUps.Posts;
using VolunteerPortal.Features.SignUps.Team;
using VolunteerPortal.Platform.Caching;
using VolunteerPortal.Platform.Files;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Hosting;
using VolunteerPortal.Platform.Http;
using VolunteerPortal.Platform.Jobs;
using VolunteerPortal.Platform.Pages;
using VolunteerPortal.Platform.Secrets;

try
{
    return await Run(args);
}
catch (Exception mistake) when (mistake is ConfigurationException or PrivatePostgresException)
{
    Console.Error.WriteLine(mistake.Message);
    return 1;
}
catch (IOException taken) when (taken.InnerException is AddressInUseException)
{
    Console.Error.WriteLine($"端口已被别的程序占用（{taken.Message}）。请先关掉那个程序，或者用 --urls 换一个端口。");
    return 1;
}

static async Task<int> Run(string[] args)
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddPortalLogging();
    if (args is ["migrate"])
    {
        await Migrator.Migrate(
            DatabaseAtStart.Configured(builder.Configuration),
            () => PortalKeys.From(builder.Configuration, builder.Environment));
        return 0;
    }

    var command = StaffCommand.Of(args);
    builder.AddSite(isWeb: command is null);
    builder.AddRequestLimits();
    builder.AddAddressLimits();
    builder.AddTrustedProxies();
    ConnectionsPerAddress.AddTo(builder);

    await using var database = await DatabaseAtStart.Prepare(builder.Configuration, builder.Environment);

    // Platform
    builder.Services.AddSingleton(TimeProvider.System);
    builder.Services.AddSingleton(PortalKeys.From(builder.Configuration, builder.Environment));
    builder.Services.AddSingleton<FieldCipher>();
    builder.Services.AddSingleton<WorkReports>();
    builder.Services.AddFileStore();
    builder.Services.AddPortalDatabase(database.ConnectionString);
    builder.Services.AddLocalization(options => options.ResourcesPath = "Resources");
    builder.Services.AddSingleton<IStringLocalizer<Ui>, UiTexts>();
    builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    builder.Services.Configure<RazorViewEngineOptions>(options => options.ViewLocationExpanders.Add(new FeatureViews()));
    builder.Services.AddAuthorization(Policies.Configure);
    builder.Services.AddControllersWithViews(options =>
    {
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
        options.Conventions.Add(new AnswersHead());
    });
    builder.Services.AddPageParts();
    builder.Services.AddPageCache();
    builder.Services.AddFormValidation();

    // Features
    builder.Services.AddAudit();
    builder.Services.AddAccess();
    builder.Services.AddNotifications();
    builder.Services.AddCaptchas();
    builder.Services.AddAccounts();
    builder.Services.AddSessions();
    builder.Services.AddLoginThrottling(builder.Configuration);
    builder.Services.AddPasswords();
    builder.Services.AddSignIn();
    builder.Services.AddRegistration();
    builder.Services.AddProfile();
    builder.Services.AddSearch();
    builder.Services.AddAppealLists();
    builder.Services.AddComments(builder.Configuration);
    builder.Services.AddAttachments();
    builder.Services.AddSharing();
    builder.Services.AddAppealReading();
    builder.Services.AddAppealWriting();
    builder.Services.AddModeration();
    builder.Services.AddSignUps(builder.Configuration);
    builder.Services.AddPosts();
    builder.Services.AddOwnSignUps();
    builder.Services.AddTeamDesk();
    builder.Services.AddAdmin();
    builder.Services.AddHostedService<WarmUp>();

    var app = builder.Build();
    if (await app.Services.GetRequiredService<DatabaseReadiness>().Check() == DatabaseCondition.OtherKey)
        throw new ConfigurationException(DatabaseReadiness.OtherKeySentence);
    if (command is not null)
        return await command.Run(app.Services, Console.Out);

    app.UseTrustedProxies();
    app.UsePlainCookies();
    app.UseRequestLog();
    // The order matters: headers on every answer, the language before any text, error pages around the guard so that its 403 has a page,
    // routing before authentication, as an unknown address needs no session
    app.UseMiddleware<SecurityHeaders>();
    app.UseRequestLocalization();
    app.UsePortalErrors();
    app.UseSiteHosts();
    app.UseMiddleware<SameOriginGuard>();
    app.UseRouting();
    app.UseMiddleware<UnknownAddress>();
    app.UseAddressLimits();
    app.UseDatabaseReadiness();
    app.UseRequestLimits();
    app.UseViewCounting();
    app.UsePageCache();
    app.UseAccounts();
    app.UseAuthorization();
    app.UseRequestTimeouts();
    app.MapHealth();
    app.MapStaticAssets().AllowAnonymous();
    app.MapControllers().WithStaticAssets();
    app.MapFormAddresses();
    await app.RunAsync();
    return 0;
}

public partial class Program;

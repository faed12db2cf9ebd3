using System.Text.Encodings.Web;
using System.Text.Unicode;
using FluentValidation;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.WebEncoders;
using Npgsql;
using VolunteerPortal;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Features.Appeals;
using VolunteerPortal.Features.Audit;
using VolunteerPortal.Features.Home;
using VolunteerPortal.Features.Notifications;
using VolunteerPortal.Features.SignUps;
using VolunteerPortal.Platform;

var builder = WebApplication.CreateBuilder(args);
builder.AddPortalLogging();
builder.AddRequestLimits();
builder.AddTrustedProxies();

if (args is ["migrate"])
{
    await Migrator.Migrate(builder.Configuration.GetConnectionString("Portal") ?? throw new InvalidOperationException("缺少数据库：请设置 ConnectionStrings__Portal。"));
    return 0;
}

DatabaseAtStart prepared;
try
{
    prepared = await DatabaseAtStart.Prepare(builder.Configuration, builder.Environment);
}
catch (PrivatePostgresException nothingFound)
{
    Console.Error.WriteLine(nothingFound.Message);
    return 1;
}

await using var database = prepared;

// Platform
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton(PortalKeys.From(builder.Configuration, builder.Environment));
builder.Services.AddSingleton<FieldCipher>();
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
    options.Filters.Add<FormValidation>();
    options.Conventions.Add(new AnswersHead());
});
builder.Services.AddPortalDesign(builder.Configuration);
builder.Services.AddPageCache();
foreach (var validator in AssemblyScanner.FindValidatorsInAssemblyContaining<Program>())
    builder.Services.AddScoped(validator.InterfaceType, validator.ValidatorType);

// Features
builder.Services.AddScoped<AuditLog>();
builder.Services.AddNotifications();
builder.Services.AddAccounts(builder.Configuration);
builder.Services.AddAppeals(builder.Configuration);
builder.Services.AddOffice();
builder.Services.AddSignUps();
builder.Services.AddHostedService<WarmUp>();

var app = builder.Build();
if (args is ["reset-password", var name])
    return await ResetPasswordCommand.Run(app.Services, name, Console.Out);

if (!await MasterKeyCheck.Fits(app.Services.GetRequiredService<NpgsqlDataSource>(), app.Services.GetRequiredService<NameVault>()))
{
    Console.Error.WriteLine(MasterKeyCheck.Says);
    return 1;
}

app.UseTrustedProxies();
app.UseRequestLog();
app.UsePortalDesign();
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
try
{
    await app.RunAsync();
    return 0;
}
catch (IOException taken) when (taken.InnerException is AddressInUseException)
{
    Console.Error.WriteLine($"端口已被别的程序占用（{taken.Message}）。请先关掉那个程序，或者用 --urls 换一个端口。");
    return 1;
}

public partial class Program;

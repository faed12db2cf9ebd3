using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.Data;

/// <summary>Until the database may be used (<see cref="DatabaseWatch"/> asks twice a second) every page is 503: with an old schema every
/// query would fail, and with the wrong master key names would be sealed that the right one cannot open. Once ready it stays so; a database
/// that goes away later shows by its errors.</summary>
public sealed class DatabaseReadiness(NpgsqlDataSource database, AccountVault vault, IServiceScopeFactory scopes)
{
    public const string OtherKeySentence = "主密钥和数据库不配套：这个数据库里的姓名是用另一把主密钥加密的。请换回原来的 Portal__MasterKey（开发环境里是数据文件夹中的 master.key）；只是试用的话，"
        + "也可以删掉试用数据库的文件夹（PORTAL_PG_HOME），重新生成示例数据。";

    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lazy<string> _newest = new(() => NewestMigration(scopes));

    public DatabaseCondition Condition { get; private set; } = DatabaseCondition.Away;

    public bool IsReady => Condition == DatabaseCondition.Ready;

    public Task WhenReady(CancellationToken stop) => _ready.Task.WaitAsync(stop);

    public async Task<DatabaseCondition> Check(CancellationToken stop = default)
    {
        Condition = await Ask(stop);
        if (IsReady)
            _ready.TrySetResult();
        return Condition;
    }

    public async Task<bool> Answers()
    {
        using var second = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        try
        {
            return await IsMigrated(second.Token);
        }
        catch (Exception error) when (error is NpgsqlException or OperationCanceledException)
        {
            return false;
        }
    }

    private async Task<DatabaseCondition> Ask(CancellationToken stop)
    {
        try
        {
            if (!await IsMigrated(stop))
                return DatabaseCondition.NotMigrated;

            return await HasOurKey(stop) ? DatabaseCondition.Ready : DatabaseCondition.OtherKey;
        }
        catch (PostgresException error) when (error.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn
            or PostgresErrorCodes.InvalidCatalogName)
        {
            return DatabaseCondition.NotMigrated;
        }
        catch (Exception away) when (DatabaseAway.Is(away))
        {
            return DatabaseCondition.Away;
        }
    }

    private async Task<bool> IsMigrated(CancellationToken stop)
    {
        await using var command = database
            .CreateCommand("""select exists (select from "__EFMigrationsHistory" where migration_id >= $1)""");
        command.Parameters.AddWithValue(_newest.Value);
        return await command.ExecuteScalarAsync(stop) is true;
    }

    /// <summary>Any account will do, for one broken row does not mean another key.</summary>
    private async Task<bool> HasOurKey(CancellationToken stop)
    {
        await using var command = database.CreateCommand("select id, sealed_name from accounts order by id limit 20");
        await using var row = await command.ExecuteReaderAsync(stop);
        var any = false;
        while (await row.ReadAsync(stop))
        {
            any = true;
            if (Opens(row.GetFieldValue<byte[]>(1), row.GetGuid(0)))
                return true;
        }

        return !any;
    }

    private bool Opens(byte[] sealedName, Guid accountId)
    {
        try
        {
            vault.OpenName(sealedName, accountId);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static string NewestMigration(IServiceScopeFactory scopes)
    {
        using var scope = scopes.CreateScope();
        return scope.ServiceProvider.GetRequiredService<PortalDb>().Database.GetMigrations().Last();
    }
}

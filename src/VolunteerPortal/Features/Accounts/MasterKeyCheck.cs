using System.Security.Cryptography;
using Npgsql;
using VolunteerPortal.Platform;

namespace VolunteerPortal.Features.Accounts;

/// <summary>
/// Whether the master key is the one this database was written with. With another one every page of a person signed in would fail and
/// new names would be sealed that the right key cannot open: then it is better not to start.
/// </summary>
public static class MasterKeyCheck
{
    public const string Says = "主密钥和数据库不配套：这个数据库里的姓名是用另一把主密钥加密的。请换回原来的 Portal__MasterKey（开发环境里是数据文件夹中的 master.key）；只是试用的话，也可以删掉试用数据库的文件夹（PORTAL_PG_HOME），重新生成示例数据。";

    public static async Task<bool> Fits(NpgsqlDataSource database, NameVault names)
    {
        try
        {
            await using var command = database.CreateCommand("select id, sealed_name from accounts order by id limit 1");
            await using var row = await command.ExecuteReaderAsync();
            if (await row.ReadAsync())
                names.Open(row.GetFieldValue<byte[]>(1), row.GetGuid(0));
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            return true;
        }
        catch (NpgsqlException away) when (DatabaseAway.Is(away))
        {
            // Nobody can tell; the pages say that the database is away, and come back with it
            return true;
        }
    }
}

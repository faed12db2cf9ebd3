using Npgsql;
using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Platform.Hosting;
using VolunteerPortal.Platform.Secrets;

namespace VolunteerPortal.Data;

/// <summary>From when they stood open in columns of their own. It can be stopped and run again: it skips what is sealed.</summary>
public static class ContactSealing
{
    private const int AtOnce = 200;

    public static async Task<bool> Run(NpgsqlConnection connection, Func<PortalKeys> keys, CancellationToken cancellation)
    {
        if (!await StandOpen(connection, cancellation))
            return false;

        AccountVault? vault = null;
        while (await Open(connection, cancellation) is { Count: > 0 } accounts)
        {
            vault ??= Vault(keys(), accounts[0]);
            await using var batch = new NpgsqlBatch(connection);
            foreach (var account in accounts)
                batch.BatchCommands.Add(Seal(account, vault));
            await batch.ExecuteNonQueryAsync(cancellation);
        }

        return vault is not null;
    }

    private static async Task<bool> StandOpen(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "select exists (select from information_schema.columns where table_schema = current_schema() "
                + "and table_name = 'accounts' and column_name = 'phone_number')", connection);
        return await command.ExecuteScalarAsync(cancellation) is true;
    }

    private static async Task<List<OpenAccount>> Open(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"select id, sealed_name, phone_number, normalized_email from accounts where sealed_phone is null order by id limit {AtOnce}",
            connection);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var accounts = new List<OpenAccount>();
        while (await row.ReadAsync(cancellation))
            accounts.Add(new OpenAccount(row.GetGuid(0), row.GetFieldValue<byte[]>(1), row.GetString(2),
                await row.IsDBNullAsync(3, cancellation) ? null : row.GetString(3)));
        return accounts;
    }

    /// <summary>With another key than that of the names, nobody could ever log in by phone again.</summary>
    private static AccountVault Vault(PortalKeys keys, OpenAccount account)
    {
        var vault = new AccountVault(new FieldCipher(keys), keys);
        return vault.NameOf(account.SealedName, account.Id) == AccountVault.Unreadable
            ? throw new ConfigurationException(DatabaseReadiness.OtherKeySentence)
            : vault;
    }

    private static NpgsqlBatchCommand Seal(OpenAccount account, AccountVault vault)
    {
        var command = new NpgsqlBatchCommand("""
            update accounts set sealed_phone = $2, phone_key = $3, phone_tail_key = $4, phone_logs_in = true,
                sealed_email = $5, email_key = $6, email_logs_in = $6 is not null
            where id = $1
            """);
        var (phone, email) = (account.Phone, account.Email);
        command.Parameters.Add(new() { Value = account.Id });
        command.Parameters.Add(new() { Value = vault.SealPhone(phone, account.Id) });
        command.Parameters.Add(new() { Value = vault.PhoneKey(phone) });
        command.Parameters.Add(new() { Value = vault.PhoneTailKey(phone[^AccountVault.TailLength..]) });
        command.Parameters.Add(Bytes(email is null ? null : vault.SealEmail(email, account.Id)));
        command.Parameters.Add(Bytes(email is null ? null : vault.EmailKey(email)));
        return command;
    }

    private static NpgsqlParameter Bytes(byte[]? value) =>
        new() { Value = value ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Bytea };

    private sealed record OpenAccount(Guid Id, byte[] SealedName, string Phone, string? Email);
}

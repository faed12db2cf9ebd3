using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;
using VolunteerPortal.Data;
using VolunteerPortal.Features.SignUps;

namespace VolunteerPortal.LoadTests;

/// <summary>
/// Overhears the statement by which the portal takes a place and writes it down for pgbench, so that both always run the same SQL.
/// </summary>
public sealed partial class PlacementSql : DbCommandInterceptor
{
    private const string IdStart = "00000000-0000-4000-9000-";

    private static readonly PlaceRequest Example = new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), SignUpStatus.Confirmed, 1,
            "报名已确认", $"请按时到{"集合地点"}。");

    private string _statement = "";

    public static Guid ShiftId(int number) => new($"{IdStart}{number:x12}");

    public static string SqlShiftId(string number) => Id(IdStart, number);

    /// <summary>Person :n of shift :s. Ids nobody asks for again are made by the database.</summary>
    public static async Task<string> PgBenchScript(string connectionString, string shiftNumber)
    {
        var overheard = new PlacementSql();
        await using var db = new PortalDb(PortalDatabase.Options(connectionString).AddInterceptors(overheard).Options);
        // There is no such shift, so nothing is written
        await new Placement(db).Claim(Example);
        return $"""
            \set i :i + 1
            \set n :client_id * :each + :i
            \set s {shiftNumber}
            {overheard._statement};
            """;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        var values = command.Parameters.Cast<DbParameter>().ToDictionary(p => p.ParameterName.TrimStart('@'), p => p.Value);
        _statement = Parameter().Replace(command.CommandText.Trim(), name => Expression(values[name.Groups["name"].Value]!)).TrimEnd(';');
        return ValueTask.FromResult(result);
    }

    private static string Expression(object value) => value switch
    {
        Guid id when id == Example.ShiftId => SqlShiftId(":s"),
        Guid id when id == Example.AccountId => People.SqlId(":n"),
        Guid id when id == Example.SignUpId => Id("00000000-0000-4000-a000-", ":n"),
        Guid id when id == Example.Key => Id("00000000-0000-4000-b000-", ":n"),
        Guid => "gen_random_uuid()",
        string text => $"'{text.Replace("'", "''")}'",
        string[] texts => $"array[{string.Join(", ", texts.Select(Expression))}]",
        short or int => $"{value}",
        _ => throw new InvalidOperationException($"The statement has a parameter of a new kind: {value.GetType()}."),
    };

    private static string Id(string start, string number) => $"('{start}' || lpad(to_hex({number}::bigint), 12, '0'))::uuid";

    [GeneratedRegex("@(?<name>p[0-9]+)")]
    private static partial Regex Parameter();
}

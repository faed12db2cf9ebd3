namespace VolunteerPortal.AttackTests.Authorization;

/// <summary>The table, as it lies beside this program.</summary>
public static class Matrix
{
    public static IReadOnlyList<MatrixRow> Rows { get; } = Read(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory,
        "authorization.csv")));

    private static IReadOnlyList<MatrixRow> Read(string[] lines)
    {
        var roles = lines[0].Split(',').Skip(3).Select(role => role.Trim()).ToList();
        return
        [
            .. from line in lines.Skip(1)
               let cells = line.Split(',').Select(cell => cell.Trim()).ToList()
               select new MatrixRow(cells[0], cells[1].TrimStart('/'), cells[2],
                   roles.Zip(cells.Skip(3)).ToDictionary(cell => cell.First, cell => cell.Second)),
        ];
    }
}

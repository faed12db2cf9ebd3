namespace VolunteerPortal.AttackTests.Authorization;

/// <summary>
/// One row of authorization.csv: an address, the state its row is in, and the answer each role must get. The words: page (200), refused
/// (the page again, with a sentence), done (led on, and something was written), moved (led on, nothing was written), login (sent to
/// the login page), none (404), gone (410). Whatever is not "done" must have written nothing.
/// </summary>
public sealed record MatrixRow(string Method, string Route, string State, IReadOnlyDictionary<string, string> Expected)
{
    public string Endpoint => $"{Method} /{Route}";

    public override string ToString() => State.Length == 0 ? Endpoint : $"{Endpoint} ({State})";
}

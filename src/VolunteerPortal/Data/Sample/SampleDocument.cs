namespace VolunteerPortal.Data.Sample;

/// <summary>`# title`, fields (`name: value`) up to the first empty line, then the body and, after `## name`, further parts.</summary>
public sealed class SampleDocument
{
    private readonly Dictionary<string, string> _fields = [];
    private readonly Dictionary<string, List<string>> _parts = [];

    private SampleDocument(string title) => Title = title;

    public string Title { get; }

    public string Body => Part("");

    public string this[string field] => _fields[field];

    public static List<SampleDocument> Read(string file)
    {
        var documents = new List<SampleDocument>();
        foreach (var line in SampleText.Lines(file))
            if (line.StartsWith("# ", StringComparison.Ordinal))
                documents.Add(new SampleDocument(line[2..]));
            else
                documents[^1].Take(line);

        return documents;
    }

    public string? Find(string field) => _fields.GetValueOrDefault(field);

    public string Part(string name) => string.Join('\n', _parts[name]).Trim('\n');

    public bool Has(string mark) => (Find("marks") ?? "").Split(' ').Contains(mark);

    private void Take(string line)
    {
        if (line.StartsWith("## ", StringComparison.Ordinal))
            _parts.Add(line[3..], []);
        else if (_parts.Count > 0)
            _parts.Last().Value.Add(line);
        else if (line.Length == 0)
            _parts.Add("", []);
        else if (line.Split(": ", 2) is [var name, var value])
            _fields.Add(name, value);
    }
}

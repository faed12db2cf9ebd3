using System.Text.RegularExpressions;
using VolunteerPortal.AttackTests.BadInput.Naughty;
using VolunteerPortal.AttackTests.Forms;

namespace VolunteerPortal.AttackTests.BadInput.Targets;

/// <summary>One field of one form; the rest of the form is right.</summary>
public sealed partial class FormField(FoundForm form, string field) : Target($"{form.Title} {OpenForm.Shape(field)}")
{
    private static readonly string[] Longer = ["{0}", "{0}\u202E", "\u2067{0}", "{0}\u0301", "{0}\u200B", "\uFEFF{0}\r\n"];

    private readonly ReadyForm _ready = new(form);
    private IReadOnlyList<Payload> _fitted = [];

    /// <summary>One that is too long, and what just fits: there a column turns out to be too short, so they are never left to the
    /// sample.</summary>
    private const int Lengths = 1 + 10;

    public override int Count => Lengths + NaughtyList.All.Count;

    public override int Always => Lengths + NaughtyList.Essentials;

    public override async Task<Shot?> Send(int which)
    {
        if (which >= Lengths)
            return await Fire(NaughtyList.All[which - Lengths]);
        if (which > 0)
            return which <= _fitted.Count ? await Fire(_fitted[which - 1]) : null;

        var tooLong = await Fire(Payload.Text(NaughtyUnicode.Times("长", 3_000)));
        _fitted = Fitted(tooLong.Answer.Body);
        return tooLong;
    }

    private async Task<Shot> Fire(Payload payload)
    {
        var open = await _ready.Get();
        var answer = await open.Who.Send(Multipart.OrEncoded(open, field, payload));
        _ready.Note(answer);
        return new Shot(this, payload.Name, payload.IsMarkup, answer);
    }

    /// <summary>Texts exactly as long as the portal itself says they may be, of characters that count as one and are more.</summary>
    private static IReadOnlyList<Payload> Fitted(string page)
    {
        if (MostCharacters().Match(page) is not { Success: true } limit)
            return [];

        var most = int.Parse(limit.Groups["most"].Value);
        var plain = NaughtyUnicode.Times("中", most);
        return
        [
            Payload.Text("葛\U000E0100" + NaughtyUnicode.Times("中", most - 1)),
            .. Longer.Select(format => Payload.Text(string.Format(format, plain))),
            Payload.Text(NaughtyUnicode.Times("𠮷", most)),
            Payload.Text(NaughtyUnicode.Times("ﷺ", most)),
            Payload.Text(NaughtyUnicode.Times("葛\U000E0100", most)),
        ];
    }

    [GeneratedRegex("最多 (?<most>[0-9]+) 个字，现在|应是 [0-9]+ 到 (?<most>[0-9]+) 个字")]
    private static partial Regex MostCharacters();
}

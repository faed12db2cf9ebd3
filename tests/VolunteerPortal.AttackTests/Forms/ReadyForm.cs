namespace VolunteerPortal.AttackTests.Forms;

/// <summary>A form that is sent again and again: it stays open as long as it can be used, and is opened anew when it cannot.</summary>
public sealed class ReadyForm(FoundForm form)
{
    private OpenForm? _open;
    private Answer? _last;

    public async Task<OpenForm> Get()
    {
        if (_last is { } answer && _open is { } sent)
            _open = Next(sent, answer);
        _last = null;
        return _open ??= await form.Open();
    }

    /// <summary>What came of sending it.</summary>
    public void Note(Answer answer) => _last = answer;

    /// <summary>The form is good for another time, or the answer holds the next one, or it is used up.</summary>
    private OpenForm? Next(OpenForm sent, Answer answer)
    {
        if (form.HasCaptcha)
            return OpenForm.On(answer.Page(sent.Target), sent.Who).FirstOrDefault(again => again.Title == form.Title);

        return form.IsForOneUse && (answer.IsRedirect || answer.Status is 404 or 409 or 410) ? null : sent;
    }
}

using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Platform.Secrets;

namespace VolunteerPortal.Features.Captchas;

/// <summary>Good for two minutes, one browser, one purpose and one check. The answer leaves the server only as a picture.</summary>
public sealed class CaptchaService(PortalDb db, PortalKeys keys, CaptchaDigits digits, TimeProvider clock)
{
    public const int MostOutstanding = 10;
    public const int Seconds = 120;

    private readonly byte[] _workKey = keys.Derive("captcha-work-1");

    public async Task<Guid> NewPicture(string purpose, byte[] visitor)
    {
        var id = Guid.CreateVersion7();
        var code = digits();
        await Add(id, CaptchaKind.Picture, purpose, visitor, AnswerHash(id, code), CaptchaPicture.Draw(code));
        return id;
    }

    public async Task<ProofOfWorkChallenge> NewChallenge(string purpose, byte[] visitor)
    {
        var id = Guid.CreateVersion7();
        var challenge = ProofOfWork.Create(_workKey, id, clock.GetUtcNow().AddSeconds(Seconds));
        await Add(id, CaptchaKind.Work, purpose, visitor, AnswerHash(id, challenge.Challenge), null);
        return challenge;
    }

    public async Task<byte[]?> FindPicture(Guid id, byte[] visitor) =>
        await db.Captchas.FromSql($"select * from captchas where id = {id} and visitor_hash = {visitor} and expires_at > now()")
            .Select(c => c.Picture).SingleOrDefaultAsync();

    /// <summary>Asking uses the answer up.</summary>
    public async Task<bool> Consume(CaptchaAnswer answer, string purpose, byte[] visitor)
    {
        if (!string.IsNullOrEmpty(answer.CaptchaProof))
            return ProofOfWork.Verify(_workKey, answer.CaptchaProof, clock.GetUtcNow()) is { } workId
                && await Take(workId) is { Kind: CaptchaKind.Work } work && IsFor(work, purpose, visitor);

        return Guid.TryParse(answer.CaptchaId, out var id)
            && await Take(id) is { Kind: CaptchaKind.Picture } picture && IsFor(picture, purpose, visitor)
            && CaptchaCode.Tidy(answer.CaptchaCode) is { } code
            && CryptographicOperations.FixedTimeEquals(picture.AnswerHash, AnswerHash(id, code));
    }

    private static bool IsFor(CaptchaRecord captcha, string purpose, byte[] visitor) =>
        captcha.Purpose == purpose && CryptographicOperations.FixedTimeEquals(captcha.VisitorHash, visitor);

    /// <summary>Forgets the oldest of too many, so that reloading a page does not fill the table.</summary>
    private Task Add(Guid id, CaptchaKind kind, string purpose, byte[] visitor, byte[] answerHash, byte[]? picture)
    {
        var word = CaptchaRecordMapping.Words.ConvertToProvider(kind);
        return db.Database.ExecuteSqlAsync($"""
            delete from captchas where visitor_hash = {visitor} and id not in (
                select id from captchas where visitor_hash = {visitor} order by id desc limit {MostOutstanding - 1});
            insert into captchas (id, kind, purpose, visitor_hash, answer_hash, picture, expires_at)
            values ({id}, {word}, {purpose}, {visitor}, {answerHash}, {picture}, now() + make_interval(secs => {Seconds}))
            """);
    }

    private async Task<CaptchaRecord?> Take(Guid id)
    {
        var taken = await db.Captchas.FromSql($"delete from captchas where id = {id} and expires_at > now() returning *")
            .AsNoTracking().ToListAsync();
        return taken is [var captcha] ? captcha : null;
    }

    private byte[] AnswerHash(Guid id, string answer) => keys.Hmac("captcha-answer-1", $"{id:N}|{answer}");
}

using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Features.Appeals;

public sealed class Appeal
{
    public static readonly Refusal NoIssuer = new("发布前请填写发文单位");
    public static readonly Refusal NoDate = new("发布前请填写成文日期");
    public static readonly Refusal NoBody = new("发布前请填写正文");
    public static readonly Refusal AlreadyPublished = new("这篇已经发布了");
    public static readonly Refusal NotPublished = new("这篇没有发布，不用撤回");
    public static readonly Refusal NoReason = new("请填写撤回原因");

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Code { get; init; }

    public required AppealKind Kind { get; set; }

    public required string Title { get; set; }

    public string? Subtitle { get; set; }

    /// <summary>Like 全市志愿者、各志愿服务队伍：</summary>
    public string? Salutation { get; set; }

    /// <summary>Markdown, plus the numbered lines officials paste.</summary>
    public required string Body { get; set; }

    public List<string> IssuingBodies { get; set; } = [];

    /// <summary>发文字号, like 青文明办〔2026〕7号; a letter need not have one.</summary>
    public string? DocumentNumber { get; set; }

    public string? Source { get; set; }

    /// <summary>成文日期, printed under the signature.</summary>
    public DateOnly? IssuedOn { get; set; }

    /// <summary>After this day no phone numbers of the directory are shown.</summary>
    public DateOnly? ContactsHiddenAfter { get; set; }

    public bool CommentsAllowed { get; set; } = true;

    public bool Featured { get; set; }

    /// <summary>The region whose office owns it.</summary>
    public required string RegionCode { get; init; }

    public required Guid AuthorId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ChangedAt { get; set; }

    public AppealState State { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawalReason { get; private set; }

    public long Views { get; set; }

    public long Shares { get; set; }

    public Refusal? WhyNotPublish()
    {
        if (State == AppealState.Published)
            return AlreadyPublished;

        return WhyIncomplete();
    }

    /// <summary>A published text must keep it when it is corrected.</summary>
    public Refusal? WhyIncomplete()
    {
        if (IssuingBodies.Count == 0)
            return NoIssuer;
        if (IssuedOn is null)
            return NoDate;

        return string.IsNullOrWhiteSpace(Body) ? NoBody : null;
    }

    /// <summary>The time always moves on, so that two people who change the same text notice each other.</summary>
    public void Change(DateTimeOffset now) => ChangedAt = now > ChangedAt ? now : ChangedAt.AddMicroseconds(1);

    /// <summary>The first publishing time stays when it is published again.</summary>
    public void Publish(DateTimeOffset now)
    {
        State = AppealState.Published;
        PublishedAt ??= now;
        WithdrawnAt = null;
        WithdrawalReason = null;
        Change(now);
    }

    public Refusal? WhyNotWithdraw(string? reason)
    {
        if (State != AppealState.Published)
            return NotPublished;

        return string.IsNullOrWhiteSpace(reason) ? NoReason : null;
    }

    public void Withdraw(string reason, DateTimeOffset now)
    {
        State = AppealState.Withdrawn;
        WithdrawnAt = now;
        WithdrawalReason = reason;
        Change(now);
    }
}

namespace VolunteerPortal.Features.Admin;

/// <summary>What the actions of the audit log are called. One that is missing here is shown by its code.</summary>
public static class AuditLabels
{
    private static readonly Dictionary<string, string> Labels = new()
    {
        ["appeal.created"] = "新建倡议书",
        ["appeal.changed"] = "修改倡议书",
        ["appeal.published"] = "发布倡议书",
        ["appeal.withdrawn"] = "撤回倡议书",
        ["attachment.added"] = "上传附件",
        ["attachment.removed"] = "移除附件",
        ["comment.made"] = "发表留言",
        ["comment.approved"] = "通过留言",
        ["comment.hidden"] = "不显示留言",
        ["comment.decision-undone"] = "撤销留言审核",
        ["sign-up.made"] = "报名",
        ["sign-up.waitlisted"] = "登记候补",
        ["sign-up.promoted"] = "候补转入",
        ["sign-up.approved"] = "通过报名",
        ["sign-up.rejected"] = "不通过报名",
        ["sign-up.withdrawn"] = "取消报名",
        ["sign-up.decision-undone"] = "撤销报名审核",
        ["shift.capacity-changed"] = "修改班次人数",
        ["shift.cancelled"] = "取消班次",
    };

    public static IReadOnlyList<KeyValuePair<string, string>> Known { get; } = [.. Labels];

    public static string Of(string action) => Labels.GetValueOrDefault(action, action);
}

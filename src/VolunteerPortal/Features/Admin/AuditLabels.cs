namespace VolunteerPortal.Features.Admin;

/// <summary>An action missing here is shown by its code.</summary>
public static class AuditLabels
{
    private static readonly Dictionary<string, string> Labels = new()
    {
        ["account.registered"] = "注册",
        ["account.signed-in"] = "登录",
        ["account.sign-in-refused"] = "登录没有成功",
        ["account.password-changed"] = "修改密码",
        ["account.email-changed"] = "修改邮箱",
        ["account.phone-changed"] = "修改手机号",
        ["account.phone-proved"] = "核实手机号",
        ["account.email-proved"] = "核实邮箱",
        ["account.phone-released"] = "移除未核实的手机号",
        ["account.email-released"] = "移除未核实的邮箱",
        ["account.profile-changed"] = "修改资料",
        ["role.granted"] = "授予角色",
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
        ["sign-up.shift-cancelled"] = "报名随班次取消",
        ["shift.capacity-changed"] = "修改班次人数",
        ["shift.cancelled"] = "取消班次",
    };

    private static readonly Dictionary<string, string> Roles = new()
    {
        ["coordinator"] = "组织协调员",
        ["office"] = "文明办管理员",
        ["admin"] = "系统管理员",
    };

    public static IReadOnlyList<KeyValuePair<string, string>> Known { get; } = [.. Labels];

    public static string? DetailOf(string action, string? detail) =>
        action.StartsWith("role.", StringComparison.Ordinal) && detail is not null ? Roles.GetValueOrDefault(detail, detail) : detail;

    public static string Of(string action) => Labels.GetValueOrDefault(action, action);
}

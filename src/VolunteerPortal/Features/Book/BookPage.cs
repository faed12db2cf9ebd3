using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.Features.Book;

public sealed record BookPage(BookForm Form, bool IsDesk)
{
    public Frame FrameWith(string title) => !IsDesk ? new Frame(title) { HasTabBar = false } : new Frame(title)
    {
        Desk = new Desk("工作台", "/team", null),
        Organisation = "柳溪社区志愿服务队",
        Menu =
        [
            new DeskMenuItem("报名审核", "users", "/team/1/sign-ups", IsHere: false, Badge: 12),
            new DeskMenuItem("班次", "cal", "/team/1/shifts", IsHere: true, Badge: 0),
        ],
    };

    /// <summary>Name, value in the light theme, use.</summary>
    public static readonly IReadOnlyList<(string Name, string Colour, string Use)> Swatches =
    [
        ("paper", "#fbf9f5", "页面底"), ("surface-2", "#f4efe6", "面板"), ("ink", "#211c18", "正文 16:1"), ("ink-2", "#4a433c", "次要 9.3:1"),
        ("ink-3", "#655c53", "辅助 6.2:1"), ("line-strong", "#857a6d", "控件边 4.2:1"),
        ("dan", "#a3241b", "丹·身份/紧急"), ("dan-wash", "#fbeeea", "丹·浅底"),
        ("qing", "#0b5b60", "青·操作"), ("qing-wash", "#e9f3f1", "青·浅底"), ("qing-mid", "#3d8c8c", "图表次色"), ("zhe", "#a8690a", "赭·提醒"),
    ];
}

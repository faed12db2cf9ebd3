using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Platform.Http;

public sealed record ErrorPage(int Status, string Title, string Advice, string? TraceId = null, int? RetryAfterSeconds = null)
{
    private static readonly ErrorPage Expired =
        new(400, "页面过期了", "这一页打开得太久，或者您在别处退出过。请返回上一页，刷新后再提交一次。");

    private static readonly ErrorPage WithoutCookies =
        new(400, "没有收到浏览器的 Cookie", "浏览器没有带上本站的 Cookie，提交的内容没有收下。请返回上一页，刷新后再提交一次；还是这样，就在浏览器设置里允许本站使用 Cookie，或者换一个浏览器。");

    private static readonly Dictionary<int, ErrorPage> Known = new ErrorPage[]
    {
        new(400, "没有看懂您提交的内容", "有些内容没有传完整，或者格式不对。请返回上一页检查后再试一次。"),
        new(403, "这一页您还不能看", "您的账号没有这一页的权限。请换一个账号登录，或者请管理员开通。"),
        new(404, "找不到这一页", "网址可能输错了，内容也可能已经撤下。请搜一搜，或者从首页找起。"),
        new(405, "这一页不能这样打开", "请从网站的链接或按钮进入。"),
        new(409, "内容刚刚变了", "您打开这一页以后，别人改动过它。请返回上一页，刷新后再看一眼。"),
        new(413, "内容太大了", "您提交的文字或文件超过了上限。请删减一些，或者换小一点的文件再试。"),
        new(415, "这种格式收不了", "请换成页面上写明的文件格式再试。"),
        new(429, "操作太频繁了", "请过一会儿再试。急用请打电话。"),
        new(500, "页面出了错", "这不是您的问题，我们已经记录下来。请过几分钟再试。"),
        new(503, "系统暂时连不上", "正在恢复，一般半分钟就好。请稍后再试，填过的内容请返回上一页查看。"),
        new(507, "服务器的存储空间不够了", "刚才提交的内容和文件没有保存。请联系系统管理员，填过的内容请返回上一页查看。"),
    }.ToDictionary(page => page.Status);

    public static ErrorPage For(int status, FormTrouble trouble, string traceId) => (status, trouble) switch
    {
        (400, FormTrouble.Expired) => Expired,
        (400, FormTrouble.WithoutCookies) => WithoutCookies,
        (410, _) => Known[404] with { Status = 410 },
        (500, _) => Known[500] with { TraceId = traceId },
        (502 or 504, _) => Known[503] with { Status = status },
        _ when Known.TryGetValue(status, out var known) => known,
        ( > 500, _) => Known[500] with { Status = status, TraceId = traceId },
        _ => Known[400] with { Status = status },
    };
}

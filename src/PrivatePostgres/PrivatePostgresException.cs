namespace PrivatePostgres;

/// <summary>The message is a sentence for whoever started the portal.</summary>
public sealed class PrivatePostgresException(string message) : Exception(message)
{
    private const string Elsewhere = "或者用 docker compose up 启动，或者用环境变量 ConnectionStrings__Portal 指定已有的数据库";

    public static PrivatePostgresException NothingFound() => new(
        "没有找到 PostgreSQL，也没有可用来下载它的 Node.js，请任选一种办法后重新运行：安装 PostgreSQL 15 或更新版本" +
        $"（在 Debian 或 Ubuntu 上是 sudo apt-get install postgresql），{Elsewhere}。");

    public static PrivatePostgresException NotInstalled(string answer) => new(
        $"用 apt-get 安装 PostgreSQL 没有成功，请检查网络和软件源后重新运行，{Elsewhere}；apt-get 的回答是：{answer.TrimEnd('.', '。')}。");
}

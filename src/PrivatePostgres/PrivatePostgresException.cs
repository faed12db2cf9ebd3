namespace PrivatePostgres;

/// <summary>The portal cannot have its own PostgreSQL; the message is a sentence for whoever started it.</summary>
public sealed class PrivatePostgresException(string message) : Exception(message)
{
    public static PrivatePostgresException NothingFound() => new(
        "没有找到 PostgreSQL，也没有可用来下载它的 Node.js，请任选一种办法后重新运行：安装 PostgreSQL 15 或更新版本，" +
        "或者用 docker compose up 启动，或者用环境变量 ConnectionStrings__Portal 指定已有的数据库。");
}

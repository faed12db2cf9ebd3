using PrivatePostgres;

namespace VolunteerPortal.UnitTests.Platform;

public sealed class AptOutputTests
{
    [Theory]
    [InlineData("Reading package lists...\n", null)]
    [InlineData("dlstatus:7:86.8566:Retrieving file 7 of 12\n", "下载软件包 86%")]
    [InlineData(
        "dlstatus:35:100.0000:Retrieving file 35 of 35\n"
        + "pmstatus:postgresql-15:48.9362:Unpacking postgresql-15 (amd64)\n", "解包 postgresql-15，安装 48%")]
    [InlineData(
        "pmstatus:postgresql-15:97.1631:Configuring postgresql-15 (amd64)\n"
            + "pmstatus:dpkg-exec:97.1631:Running dpkg\nupdate-alternatives: using …\n",
        "设置 postgresql-15，安装 97%")]
    [InlineData(
        "Waiting for cache lock: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 7 (apt-get)...\n",
        "另一个 apt 正在运行，等它结束（最多 5 分钟）")]
    [InlineData(
        "E: Could not get lock /var/lib/apt/lists/lock. It is held by process 7\nE: Unable to lock directory\n",
        "另一个 apt 正在运行，等它结束（最多 5 分钟）")]
    public void The_last_status_line_becomes_a_few_words(string output, string? words) =>
        Assert.Equal(words, AptOutput.Progress(output, "软件包"));

    [Fact]
    public void Only_a_lock_that_was_an_error_means_locked_out()
    {
        Assert.True(AptOutput.WasLockedOut("E: Could not get lock /var/lib/apt/lists/lock. It is held by process 7\n"));
        Assert.False(AptOutput.WasLockedOut(
            "Waiting for cache lock: Could not get lock /var/lib/dpkg/lock-frontend.\nE: Unable to acquire the dpkg frontend lock\n"));
    }

    [Fact]
    public void The_complaint_is_the_last_error_or_else_the_last_thing_said()
    {
        Assert.Equal("E: second", AptOutput.Complaint("E: first\nE: second\nsome advice\n"));
        Assert.Equal("Segmentation fault", AptOutput.Complaint("Segmentation fault\ndlstatus:1:0.0000:Retrieving file 1 of 3\n"));
        Assert.Equal("", AptOutput.Complaint(""));
    }

    [Fact]
    public void The_server_is_told_from_its_client_and_its_metapackage()
    {
        Assert.Equal(15, AptOutput.ServerVersion(
            "Inst postgresql-client-14 (14)\nInst postgresql-15 (15.20-0+deb12u1 Debian)\n"
            + "Inst postgresql (15+248)\n"));
        Assert.Null(AptOutput.ServerVersion("Inst postgresql-common (248)\nInst postgresql-client-15 (15.20)\nInst postgresql (15+248)\n"));
    }
}

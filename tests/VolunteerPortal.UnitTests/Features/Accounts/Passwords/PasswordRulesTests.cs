using System.Text;
using VolunteerPortal.Features.Accounts.Passwords;

namespace VolunteerPortal.UnitTests.Features.Accounts.Passwords;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("correct horse battery")]
    [InlineData("柳溪河边有三棵老樟树")]
    [InlineData("          ")]
    [InlineData("4826150937")]
    [InlineData(" 前后都有空格也可以 ")]
    [InlineData("🙂🙃🙂🙃🙂🙃🙂🙃🙂🙃")]
    [InlineData("volunteers walk the dike at night")]
    [InlineData("云桥街道的志愿者每周日送餐")]
    public void A_long_password_is_welcome_whatever_is_in_it(string password)
    {
        Assert.Null(PasswordRules.WhyNot(password, "luweihua", "19900000001"));
    }

    [Fact]
    public void Length_is_counted_as_people_count()
    {
        Assert.Null(PasswordRules.WhyNot(Repeat("𠮷", 128)));
        Assert.Equal("密码最多 128 个字", PasswordRules.WhyNot(Repeat("𠮷", 129))?.ToString());
        Assert.Equal("密码最多 128 个字", PasswordRules.WhyNot(Repeat("长", 10_000))?.ToString());
        Assert.Equal("密码至少 10 个字，可以用几个词连成一句话", PasswordRules.WhyNot("k4#Zq9!mW")?.ToString());
        Assert.Equal("密码至少 10 个字，可以用几个词连成一句话", PasswordRules.WhyNot(Repeat("𠮷", 9))?.ToString());
    }

    [Theory]
    [InlineData("1234567890")]
    [InlineData("１２３４５６７８９０")]
    [InlineData("qwertyuiop")]
    [InlineData("QwertyUiop")]
    [InlineData("password123")]
    [InlineData("Password2026!")]
    [InlineData("sunshine2026")]
    [InlineData("iloveyou!!!!")]
    [InlineData("woaini1314520")]
    [InlineData("5201314520")]
    [InlineData("0000000000")]
    [InlineData("dragondragon")]
    [InlineData("admin12345678")]
    public void What_everybody_tries_first_is_refused(string password)
    {
        Assert.Equal("这个密码太常见，容易被猜到，请换一个", PasswordRules.WhyNot(password)?.ToString());
    }

    [Theory]
    [InlineData("19900000001")]
    [InlineData("１９９０００００００１")]
    [InlineData("a19900000001")]
    [InlineData("luweihua88")]
    [InlineData("LuWeiHua@88")]
    [InlineData("luweihualuweihua")]
    [InlineData("volunteer@example.org")]
    [InlineData("V43990126030000010")]
    [InlineData("43990126030000010")]
    [InlineData("青禾志愿青禾志愿青禾志愿")]
    [InlineData("qinghezhiyuan2026")]
    [InlineData("志愿志愿志愿志愿志愿")]
    public void The_names_an_attacker_knows_are_refused(string password)
    {
        var refusal = PasswordRules.WhyNot(password, "luweihua", "19900000001", "volunteer@example.org", "V43990126030000010", null);

        Assert.Equal("密码不要用您的用户名、手机号、邮箱、编号或网站名称", refusal?.ToString());
    }

    [Theory]
    [InlineData(null, "请设置密码")]
    [InlineData("", "请设置密码")]
    [InlineData("long enough \0 but broken", "密码里有无法识别的字符，请重新输入")]
    public void An_impossible_password_says_why(string? password, string reason)
    {
        Assert.Equal(reason, PasswordRules.WhyNot(password)?.ToString());
    }

    [Fact]
    public void Half_a_character_never_reaches_the_hash()
    {
        Assert.NotNull(PasswordRules.WhyNot("long enough " + (char)0xD800));
        Assert.Null(PasswordRules.Prepare("long enough " + (char)0xD800));
        Assert.Null(PasswordRules.Prepare(new string('a', 1_000_000)));
    }

    [Fact]
    public void Every_spelling_of_a_password_is_hashed_alike()
    {
        var composed = "crème brûlée 2026";

        Assert.Equal(PasswordRules.Prepare(composed), PasswordRules.Prepare(composed.Normalize(NormalizationForm.FormD)));
        Assert.Equal(PasswordRules.Prepare("k9 4826150937"), PasswordRules.Prepare("ｋ９　４８２６１５０９３７"));
        Assert.Equal(" spaces stay ", PasswordRules.Prepare(" spaces stay "));
    }

    [Fact]
    public void The_list_has_ten_thousand_entries_and_each_counts()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository(), "src/VolunteerPortal/Data/common-passwords.txt"))
            .Where(line => !line.StartsWith("# ", StringComparison.Ordinal) && line != "#").ToArray();

        Assert.True(lines.Length >= 10_000);
        Assert.All(lines.Where(line => line.Length >= 10), line => Assert.NotNull(PasswordRules.WhyNot(line)));
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "VolunteerPortal.sln")))
            folder = folder.Parent;

        return folder.FullName;
    }
}

namespace Yuelu.Platform.Accounts;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("short-one", "account.password-too-simple")]
    [InlineData("ababababababab", "account.password-too-simple")]
    [InlineData("zhangsan-loves-tea", "account.name-in-password")]
    [InlineData("Zh@ngsan-loves-tea", "account.name-in-password")]
    [InlineData("P@ssw0rd12345", "account.common-password")]
    [InlineData("qwertyuiop123456", "account.common-password")]
    [InlineData("Admin@123456789", "account.common-password")]
    [InlineData("1qaz2wsx3edc4rfv", "account.common-password")]
    [InlineData("abcdefghijkl", "account.common-password")]
    [InlineData("woaini1314520520", null)]
    [InlineData("correct-horse-battery", null)]
    [InlineData("岳麓山下爱晚亭红叶正好时节", null)]
    public void What_everybody_tries_first_cannot_be_a_password(string password, string? refused) =>
        Assert.Equal(refused, PasswordRules.Refuse(password, "zhangsan", 12)?.Code);
}

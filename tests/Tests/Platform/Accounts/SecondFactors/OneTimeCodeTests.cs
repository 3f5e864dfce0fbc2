namespace Yuelu.Platform.Accounts.SecondFactors;

public sealed class OneTimeCodeTests
{
    /// <summary>The key of RFC 6238, appendix B: the ASCII digits 12345678901234567890.</summary>
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1111111109);

    /// <summary>The last six digits of the eight that the RFC lists for SHA-1.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, OneTimeCode.At(Key, DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Fact]
    public void A_code_is_taken_once_and_within_a_step_of_its_time()
    {
        var step = OneTimeCode.FindStep(Key, "081 804", Now, after: 0);
        Assert.NotNull(step);
        Assert.Null(OneTimeCode.FindStep(Key, "081804", Now, after: step.Value));
        Assert.NotNull(OneTimeCode.FindStep(Key, "081804", Now.AddSeconds(30), after: 0));
        Assert.Null(OneTimeCode.FindStep(Key, "081804", Now.AddSeconds(90), after: 0));
    }

    [Theory]
    [InlineData("")]
    [InlineData("08180")]
    [InlineData("0818040")]
    [InlineData("abcdef")]
    public void What_is_no_code_is_not_taken(string typed) => Assert.Null(OneTimeCode.FindStep(Key, typed, Now, 0));

    [Fact]
    public void A_key_that_is_none_takes_no_code() =>
        Assert.Null(OneTimeCode.FindStep("not base 32!", "081804", Now, 0));
}

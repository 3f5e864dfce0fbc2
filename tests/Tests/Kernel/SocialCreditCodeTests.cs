using CsCheck;

namespace Yuelu.Kernel;

public sealed class SocialCreditCodeTests
{
    private const string Letters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    [Theory]
    [InlineData("91350100M000100Y43", "the example of the standard, with the right check character")]
    [InlineData("12440600MB2C07549J", "a public institution")]
    [InlineData("91430100MA9Y848340", "a remainder of nothing")]
    [InlineData("91430100MA9Y00012F", "made")]
    [InlineData("９１４３０１００ma9y00012f ", "full-width, small letters, a blank")]
    public void A_code_with_both_check_characters_right_is_one(string code, string why) =>
        Assert.True(SocialCreditCode.Check(code) is null, why);

    [Theory]
    [InlineData("", "credit-code.form")]
    [InlineData("91350100M000100Y4", "credit-code.form")]
    [InlineData("91350100M000100Y4Z", "credit-code.form")]
    [InlineData("9143O100MA9Y00012F", "credit-code.form")]
    [InlineData("91AB0100MA9Y00012F", "credit-code.form")]
    [InlineData("91310115MA1H8R7C6D", "credit-code.check")]
    [InlineData("111111111111111111", "credit-code.check")]
    [InlineData("362322198709086409", "credit-code.organisation")]
    public void What_is_none_is_refused_with_the_reason(string code, string reason) =>
        Assert.Equal(reason, SocialCreditCode.Check(code)?.Code);

    [Fact]
    public void One_wrong_character_is_always_noticed() =>
        Gen.Select(Gen.Int[0, 9999], Gen.Int[0, 17], Gen.Int[0, Letters.Length - 1])
            .Sample(
                (number, place, letter) =>
                {
                    var code = CreditCode.Of(number);
                    var changed = code.Remove(place, 1).Insert(place, Letters[letter].ToString());
                    return changed == code || SocialCreditCode.Check(changed) is not null;
                },
                iter: 2_000
            );

    [Fact]
    public void The_vectors_that_were_handed_over_come_out_as_they_say()
    {
        var file = Path.Combine(Repository.Shared ?? "", "reference", "data", "uscc-test-vectors.csv");
        Assert.SkipUnless(
            Repository.Shared is not null && File.Exists(file),
            "The vectors are not beside the checkout."
        );
        var rows = File.ReadLines(file).Skip(1).Select(line => line.Split(',')).ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(bool.Parse(row[3]), SocialCreditCode.Check(row[0]) is null));
    }
}

namespace Yuelu.Platform.PersonalData;

public sealed class PersonalKindTests
{
    [Theory]
    [InlineData("phone", "13812345678", "138****5678")]
    [InlineData("phone", "0731-88888888", "073****8888")]
    [InlineData("mail", "wang@example.org", "w***@example.org")]
    [InlineData("identity-number", "11010519491231002X", "****002X")]
    [InlineData("bank-card", "4111111111111111", "****1111")]
    [InlineData("address", "长沙市岳麓区某路1号", "长沙市****")]
    public void What_is_right_is_taken_and_shown_in_part(string code, string text, string masked)
    {
        var kind = PersonalKinds.Find(code)!;
        Assert.True(kind.Accepts(text));
        Assert.Equal(masked, kind.Mask(text));
    }

    [Theory]
    [InlineData("phone", "12812345678")]
    [InlineData("phone", "8888888")]
    [InlineData("mail", "wang@localhost")]
    [InlineData("mail", "Wang <wang@example.org>")]
    [InlineData("identity-number", "110105194912310021")]
    [InlineData("identity-number", "11010519491331002X")]
    [InlineData("bank-card", "4111111111111112")]
    [InlineData("address", "x")]
    public void What_is_wrong_is_refused(string code, string text) =>
        Assert.False(PersonalKinds.Find(code)!.Accepts(text));

    [Fact]
    public void No_mask_shows_the_whole_of_a_short_text() =>
        Assert.All(PersonalKinds.All, kind => Assert.NotEqual("a@b", kind.Mask("a@b")));
}

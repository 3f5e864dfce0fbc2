namespace Yuelu.Kernel;

public sealed class HalfWidthTests
{
    [Theory]
    [InlineData("２０１７　年", "2017 年")]
    [InlineData("（１．２８％）", "(1.28%)")]
    [InlineData("＞2200", ">2200")]
    [InlineData("湘潭，制造。", "湘潭,制造。")]
    [InlineData("plain", "plain")]
    public void Full_width_twins_become_half_width_and_the_rest_stays(string text, string plain) =>
        Assert.Equal(plain, HalfWidth.Of(text));

    [Fact]
    public void Searching_sees_neither_case_nor_width() => Assert.Equal("r&d", HalfWidth.ForSearch("Ｒ＆Ｄ "));
}

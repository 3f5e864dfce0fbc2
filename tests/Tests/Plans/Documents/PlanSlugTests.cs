namespace Yuelu.Plans.Documents;

public sealed class PlanSlugTests
{
    [Theory]
    [InlineData("hunan-2016-2020", true)]
    [InlineData(" Hunan-2016 ", true)]
    [InlineData("ab", false)]
    [InlineData("2016-hunan", false)]
    [InlineData("hunan--2016", false)]
    [InlineData("湖南", false)]
    [InlineData("a/b", false)]
    [InlineData(null, false)]
    public void An_address_name_is_small_letters_digits_and_single_hyphens(string? text, bool good) =>
        Assert.Equal(good, PlanSlug.Of(text).Problem is null);
}

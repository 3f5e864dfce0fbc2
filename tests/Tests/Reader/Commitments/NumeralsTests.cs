using CsCheck;

namespace Yuelu.Reader.Commitments;

public sealed class NumeralsTests
{
    [Theory]
    [InlineData("三", 3)]
    [InlineData("十二", 12)]
    [InlineData("二百五十", 250)]
    [InlineData("百", 100)]
    [InlineData("两千", 2000)]
    [InlineData("一万二千", 12000)]
    [InlineData("一点五", 1.5)]
    [InlineData("三千五百", 3500)]
    public void A_Chinese_numeral_is_read_whole(string numeral, double value)
    {
        Assert.Equal(numeral.Length, Numerals.Chinese(numeral, 0, numeral.Length, out var read));
        Assert.Equal((decimal)value, read);
    }

    [Theory]
    [InlineData("1,234.5", 1234.5)]
    [InlineData("１２．５", 12.5)]
    [InlineData("0.73", 0.73)]
    public void An_Arabic_numeral_takes_separators_decimals_and_full_width_digits(string numeral, double value)
    {
        Assert.Equal(numeral.Length, Numerals.Arabic(numeral, 0, numeral.Length, out var read));
        Assert.Equal((decimal)value, read);
    }

    [Fact]
    public void A_comma_that_parts_no_thousands_ends_the_number() =>
        Assert.Equal(2, Numerals.Arabic("12,5", 0, 4, out _));

    [Fact]
    public void A_closing_wan_is_left_to_the_unit()
    {
        Assert.Equal(1, Numerals.Chinese("四万吨", 0, 3, out var value));
        Assert.Equal(4, value);
    }

    [Fact]
    public void Every_whole_number_comes_back_from_its_digits() =>
        Gen.Long[0, 999_999_999_999]
            .Sample(number =>
            {
                var digits = number.ToString();
                return Numerals.Arabic(digits, 0, digits.Length, out var value) == digits.Length && value == number;
            });
}

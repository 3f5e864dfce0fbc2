using System.Globalization;
using CsCheck;
using Yuelu.Plans.Trajectories;

namespace Yuelu.Plans.Observations;

public sealed class FigureValueTests
{
    [Theory]
    [InlineData("12.4", "12.4")]
    [InlineData("１２．４", "12.4")]
    [InlineData(" 39,463.90 ", "39463.9")]
    [InlineData("39 463.90", "39463.9")]
    [InlineData("−5.34", "-5.34")]
    [InlineData("12.4%", "12.4")]
    [InlineData("＞2200", ">2200")]
    [InlineData(">=90", "≥90")]
    [InlineData("≤3", "≤3")]
    public void Numbers_are_read_as_people_type_them(string text, string written)
    {
        var read = FigureValue.Read(text)!.Value;
        Assert.Equal(written, FigureValue.Write(read.Value, read.Bound));
    }

    [Theory]
    [InlineData("")]
    [InlineData("约50")]
    [InlineData("待补")]
    [InlineData("1,23")]
    [InlineData("1.2.3")]
    [InlineData("12万")]
    [InlineData("=1+1")]
    [InlineData("99999999999999999999999999")]
    public void What_is_no_plain_number_is_not_guessed_at(string text) => Assert.Null(FigureValue.Read(text));

    [Fact]
    public void What_is_written_is_read_back() =>
        Gen.Select(Gen.Decimal[-1e12m, 1e12m], Gen.Enum<Bound>())
            .Sample(
                (value, bound) =>
                {
                    var kept = decimal.Parse(
                        value.ToString("0.######", CultureInfo.InvariantCulture),
                        CultureInfo.InvariantCulture
                    );
                    Assert.Equal(new Quantity(kept, bound), FigureValue.Read(FigureValue.Write(kept, bound)));
                }
            );
}

using Yuelu.Kernel;
using Yuelu.Platform.Facts;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Definitions;

namespace Yuelu.Statistics.Indicators;

/// <summary>The ratios of industrial statistics, on the figures that their sources print or that follow from them by hand.</summary>
public sealed class IndicatorFormulaTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("yuelu-formula").FullName;
    private readonly FactEngine engine;
    private readonly FactSession session;

    public IndicatorFormulaTests()
    {
        engine = new(new(), new StorageOptions { Folder = folder });
        session = engine.Open();
    }

    /// <summary>Value added by the income method, its rate, and productivity in yuan per person and year.</summary>
    [Theory]
    [InlineData("pay + taxes + depreciation + surplus", "pay=120,taxes=30,depreciation=25,surplus=85", 2, 260)]
    [InlineData("added / produced * 100", "added=260,produced=1000", 1, 26.0)]
    [InlineData("added * 10000 / workers", "added=33224.6,workers=1000", 0, 332246)]
    // 每百元资产实现的营业收入: of six months, brought to a year.
    [InlineData("revenue / assets / months * 12 * 100", "revenue=600,assets=1000,months=6", 1, 120.0)]
    [InlineData("revenue / workers / months * 12", "revenue=450,workers=10,months=9", 1, 60.0)]
    // 产成品存货周转天数.
    [InlineData("360 * goods / cost * months / 12", "goods=50,cost=300,months=6", 1, 30.0)]
    [InlineData("profit / revenue * 100", "profit=55,revenue=1000", 2, 5.50)]
    [InlineData("cost / revenue * 100", "cost=846.5,revenue=1000", 2, 84.65)]
    [InlineData(
        "(selling + administration + finance) / revenue * 100",
        "selling=25,administration=40,finance=9,revenue=1000",
        2,
        7.40
    )]
    [InlineData("debt / assets * 100", "debt=571,assets=1000", 1, 57.1)]
    // R&D to revenue; patents per 100 million yuan.
    [InlineData("research / revenue * 100", "research=16,revenue=1000", 2, 1.60)]
    [InlineData("patents / revenue", "patents=31,revenue=62.5", 3, 0.496)]
    // 信息化发展指数 2014: 40, 40 and 20 of a hundred give what was published, to rounding.
    [InlineData("0.4 * ready + 0.4 * used + 0.2 * effect", "ready=60.94,used=69.38,effect=72.19", 3, 66.566)]
    // Energy per value added: minus 2 % over plus 7 %. Without the brackets it would be plus 5.
    [InlineData("((1 + energy) / (1 + added) - 1) * 100", "energy=-0.02,added=0.07", 2, -8.41)]
    // 工业固体废物综合利用率 and the balance of what was generated.
    [InlineData("used / (generated + earlier) * 100", "used=66.7,generated=95,earlier=5", 1, 66.7)]
    [InlineData(
        "(used - earlier) + stored + (disposed - disposedearlier) + dumped",
        "used=66.7,earlier=5,stored=20,disposed=14,disposedearlier=1,dumped=0.3",
        1,
        95.0
    )]
    // Electricity of 10,000 kWh as tonnes of standard coal, by calorific value.
    [InlineData("electricity * 10 * factor", "electricity=1,factor=0.1229", 4, 1.2290)]
    // CO2 of fuels: heat × carbon × oxidation × 44/12. Gas is in GJ per 10,000 cubic metres.
    [InlineData(
        "fuel * heat * carbon * oxidation / 100 * 44 / 12",
        "fuel=1,heat=23.204,carbon=0.02618,oxidation=93",
        4,
        2.0715
    )]
    [InlineData(
        "fuel * heat * carbon * oxidation / 100 * 44 / 12",
        "fuel=1,heat=44.80,carbon=0.01890,oxidation=98",
        4,
        3.0425
    )]
    [InlineData(
        "fuel * heat * carbon * oxidation / 100 * 44 / 12",
        "fuel=1,heat=43.33,carbon=0.02020,oxidation=98",
        4,
        3.1451
    )]
    [InlineData(
        "fuel * heat * carbon * oxidation / 100 * 44 / 12",
        "fuel=1,heat=389.31,carbon=0.01530,oxidation=99",
        4,
        21.6219
    )]
    [InlineData("electricity * 10 * factor", "electricity=100,factor=0.5306", 1, 530.6)]
    // Daily output: the month's total over its days.
    [InlineData("produced / days", "produced=930,days=31", 1, 30.0)]
    public void A_ratio_of_practice_is_what_its_source_says(string formula, string inputs, int decimals, double result)
    {
        var definition = Definition(formula, Names(inputs), decimals);
        Assert.Null(IndicatorFormula.Error(definition));
        Assert.Equal((decimal)result, definition.Rounded(Evaluate(definition, Values(inputs))!.Value));
    }

    /// <summary>60 to 100, linear between the bounds, the other way round for what should be small, and no further.</summary>
    [Theory]
    [InlineData(5, 2.5, 85)]
    [InlineData(10, 0, 100)]
    [InlineData(0, 10, 60)]
    [InlineData(-3, 40, 60)]
    [InlineData(99, -1, 100)]
    [InlineData(7.5, 10, 75)]
    public void A_composite_scores_between_its_bounds_and_weighs(double grade, double loss, double index)
    {
        var definition = Definition("", ["grade", "loss"], 2) with
        {
            Composite = new(60, 100, [new("grade", 0, 10, 0.5m), new("loss", 0, 10, 0.5m, IsNegative: true)]),
        };
        Assert.Null(IndicatorFormula.Error(definition));
        Assert.Equal((decimal)index, definition.Rounded(Evaluate(definition, [(decimal)grade, (decimal)loss])!.Value));
    }

    [Fact]
    public void A_composite_without_known_weights_or_bounds_is_told_by_its_parts_and_never_computed()
    {
        foreach (
            var (weight, bound, why) in new (decimal?, decimal?, string)[]
            {
                (null, null, "没有公布的权重和上下限"),
                (null, 10, "没有公布的权重"),
                (0.5m, null, "没有公布的上下限"),
            }
        )
        {
            CompositePart Part(string input) => new(input, bound is null ? null : 0, bound, weight);
            var composite = new Composite(60, 100, [Part("grade"), Part("loss")]);
            var definition = Definition("", ["grade", "loss"], 2) with { Composite = composite };
            Assert.True(definition.IsIncomplete);
            Assert.Null(IndicatorFormula.Error(definition));
            Assert.Null(Evaluate(definition, [5, 2]));
            Assert.Equal(why, IndicatorWords.Unknown(composite).Zh);
            Assert.Equivalent(
                definition,
                DefinitionJson.Read<IndicatorDefinition>(DefinitionJson.Write(definition)),
                strict: true
            );
        }
    }

    [Theory]
    [InlineData(0.125, 2, IndicatorRounding.HalfAway, 0.13)]
    [InlineData(0.125, 2, IndicatorRounding.HalfEven, 0.12)]
    [InlineData(-2.5, 0, IndicatorRounding.HalfAway, -3)]
    [InlineData(-2.5, 0, IndicatorRounding.HalfEven, -2)]
    public void Halves_are_rounded_by_the_rule_that_is_stated(
        double value,
        int decimals,
        IndicatorRounding rule,
        double rounded
    ) =>
        Assert.Equal(
            (decimal)rounded,
            (Definition("x", ["x"], decimals) with { Rounding = rule }).Rounded((decimal)value)
        );

    /// <summary>1.005 as a quotient of binary fractions is a little less than that; nine decimals mend it.</summary>
    [Fact]
    public void Binary_noise_does_not_decide_a_half()
    {
        var definition = Definition("a / b", ["a", "b"], 2);
        Assert.Equal(1.01m, definition.Rounded(Evaluate(definition, [201m, 200m])!.Value));
    }

    [Fact]
    public void What_cannot_be_computed_is_nothing()
    {
        var definition = Definition("a / b", ["a", "b"], 2);
        Assert.Null(Evaluate(definition, [1, 0]));
        Assert.Null(Evaluate(definition, [1, null]));
        Assert.Null(Evaluate(definition, [1e25m, 1]));
    }

    [Fact]
    public void A_formula_that_cannot_be_read_says_where()
    {
        var error = IndicatorFormula.Error(Definition("a / profit", ["a"], 2));
        Assert.Equal(5, error!.Column);
    }

    public void Dispose()
    {
        session.Dispose();
        engine.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private decimal? Evaluate(IndicatorDefinition definition, decimal?[] inputs) =>
        Assert.Single(IndicatorFormula.Evaluate(session, definition, [inputs], default));

    private static string[] Names(string inputs) => [.. inputs.Split(',').Select(one => one.Split('=')[0])];

    private static decimal?[] Values(string inputs) =>
        [
            .. inputs
                .Split(',')
                .Select(one =>
                    (decimal?)decimal.Parse(one.Split('=')[1], System.Globalization.CultureInfo.InvariantCulture)
                ),
        ];

    private static IndicatorDefinition Definition(string formula, string[] names, int decimals) =>
        new(
            Words.Same("x"),
            "x",
            decimals,
            IndicatorRounding.HalfAway,
            [.. names.Select(name => new IndicatorInput(name, InputSource.Months))],
            formula,
            "x",
            true,
            new(2016, 1, 1)
        );
}

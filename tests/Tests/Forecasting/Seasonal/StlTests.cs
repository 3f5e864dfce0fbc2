namespace Yuelu.Forecasting.Seasonal;

/// <summary>STL beside R's own, and what it refuses.</summary>
public sealed class StlTests
{
    private const double Rounding = 1e-10;

    /// <summary>Gives the series, then its three parts and the weights, for each name below.</summary>
    private const string Script = """
        say <- function(name, x, ...) {
          found <- stl(x, ...)
          figures <- c(frequency(x), x, found$time.series[, 1], found$time.series[, 2], found$weights)
          cat(name, format(as.numeric(figures), digits = 17, trim = TRUE), sep = ","); cat("\n")
        }
        say("nottem periodic", nottem, "periodic")
        say("nottem 7", nottem, 7)
        say("co2 periodic robust", co2, "periodic", robust = TRUE)
        say("co2 21", log(co2), 21)
        say("air periodic", log(AirPassengers), "periodic")
        say("air 7 robust", log(AirPassengers), 7, robust = TRUE)
        say("gas windows", log(UKgas), 8, t.window = 10, l.window = 6, robust = TRUE)
        say("earnings degrees", log10(JohnsonJohnson), 11, s.degree = 1, t.degree = 0, l.degree = 1)
        say("deaths passes", USAccDeaths, 9, inner = 3, outer = 2)
        set.seed(1)
        for (i in 1:40) {
          m <- sample(c(4, 11, 12), 1)
          n <- sample((2 * m + 1):(12 * m), 1)
          say(paste("random", i), ts(cumsum(rnorm(n)) + rep_len(rnorm(m, sd = 3), n) + rt(n, 2), frequency = m), 7, robust = TRUE)
        }
        say("eleven cells", ts(as.numeric(window(nottem, end = c(1926, 9))), frequency = 11), "periodic")
        """;

    private static readonly Dictionary<string, StlOptions> Asked = new()
    {
        ["nottem periodic"] = new(),
        ["nottem 7"] = new() { SeasonalWindow = 7 },
        ["co2 periodic robust"] = new() { Robust = true },
        ["co2 21"] = new() { SeasonalWindow = 21 },
        ["air periodic"] = new(),
        ["air 7 robust"] = new() { SeasonalWindow = 7, Robust = true },
        ["gas windows"] = new()
        {
            SeasonalWindow = 8,
            TrendWindow = 10,
            LowPassWindow = 6,
            Robust = true,
        },
        ["earnings degrees"] = new()
        {
            SeasonalWindow = 11,
            SeasonalDegree = 1,
            TrendDegree = 0,
            LowPassDegree = 1,
        },
        ["deaths passes"] = new()
        {
            SeasonalWindow = 9,
            InnerPasses = 3,
            OuterPasses = 2,
        },
        ["eleven cells"] = new(),
    };

    [Fact]
    public void It_takes_series_apart_as_R_does_to_rounding()
    {
        var judged = R.Ask(Script);
        Assert.Equal(Asked.Count + 40, judged.Count);
        foreach (var name in judged.Keys)
        {
            var options = Asked.GetValueOrDefault(name) ?? Asked["air 7 robust"];
            var figures = judged[name][1..];
            var parts = figures.Chunk(figures.Length / 4).ToArray();
            var found = Stl.Decompose(TimeSeries.Of(parts[0], (int)judged[name][0]).Value, options).Value;
            var size = parts[0].Max(Math.Abs);
            Same(name, parts[1], found.Seasonal, size);
            Same(name, parts[2], found.Trend, size);
            Same(name, parts[3], found.Weights, 1e4);
            for (var i = 0; i < parts[0].Length; i++)
                Assert.Equal(parts[0][i], found.Seasonal[i] + found.Trend[i] + found.Remainder[i], Rounding * size);
        }
    }

    [Fact]
    public void It_says_what_a_series_lacks()
    {
        double?[] years = [.. Enumerable.Range(0, 30).Select(i => (double?)i)];
        Assert.Equal("series.too-short-for-seasons", Refusal(years[..24], 12));
        Assert.Equal("series.too-short-for-seasons", Refusal(years, 1));
        years[20] = null;
        Assert.Equal("series.gap", Refusal(years, 12));
        Assert.Contains(
            "21",
            Stl.Decompose(TimeSeries.Of(years, 12).Value).Problem!.Detail.Zh,
            StringComparison.Ordinal
        );
        var sound = TimeSeries.Of(Enumerable.Range(0, 30).Select(i => (double)i), 12).Value;
        foreach (
            var options in new StlOptions[]
            {
                new() { SeasonalWindow = 2 },
                new() { TrendDegree = 2 },
                new() { OuterPasses = -1 },
                new() { InnerPasses = 0 },
            }
        )
            Assert.Equal("stl.bad-window", Stl.Decompose(sound, options).Problem?.Code);
    }

    [Fact]
    public void A_constant_series_is_all_trend()
    {
        var found = Stl.Decompose(TimeSeries.Of(Enumerable.Repeat(7.0, 40), 12).Value, new() { Robust = true }).Value;
        Assert.All(found.Seasonal.Concat(found.Remainder), part => Assert.Equal(0, part, 1e-12));
        Assert.All(found.Trend, part => Assert.Equal(7, part, 1e-12));
    }

    private static string? Refusal(double?[] values, int cycle) =>
        Stl.Decompose(TimeSeries.Of(values, cycle).Value).Problem?.Code;

    private static void Same(string name, double[] expected, IReadOnlyList<double> found, double size)
    {
        for (var i = 0; i < expected.Length; i++)
            Assert.True(
                Math.Abs(expected[i] - found[i]) <= Rounding * size,
                $"{name}, step {i + 1}: {found[i]:R} instead of {expected[i]:R}"
            );
    }
}

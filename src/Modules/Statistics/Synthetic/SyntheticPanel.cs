using Yuelu.Kernel;
using Yuelu.Statistics.Audit;

namespace Yuelu.Statistics.Synthetic;

/// <summary>A form of the panel.</summary>
/// <param name="Right">What it should say.</param>
/// <param name="Last">What it said for the period before; null when it was not filed then, or is the first.</param>
internal sealed record PanelForm(string Unit, string Period, PanelValues Right, PanelValues? Last)
{
    /// <summary>As it is filed when nothing is wrong.</summary>
    internal AuditRow Row => new(Unit, Period, Right.ToJson());
}

/// <summary>All forms of a period; to be read once and in order, for the enterprises move on as they are read.</summary>
internal sealed record PanelPeriod(Period Period, IEnumerable<PanelForm> Forms);

/// <summary>
/// Enterprises that do not exist and what they file month by month (合成数据), the same for the same seed, to measure by. Nothing
/// of it is a fact about any industry or place. Its assumptions: yearly revenue is log-normal with a median of 60 million yuan
/// and a deviation of its logarithm of 1.3, and not below 20 million. Each industry grows, has a season and stops for the Spring
/// Festival by its own measure; January and February are one period. Each enterprise keeps its ratios (cost, wage, energy per
/// output) with noise of 2 to 8 %, follows a course of its own, in 1.5 % of its periods meets a shock of 35 %, and in 3 % has one
/// figure that is rightly far from usual (deviation of its logarithm 0.5). Identities of
/// accounting hold to the yuan. 2 % of the enterprises cease and 3 % begin in a year, 1 % of forms are not filed, 2 % leave one
/// optional answer out, 1 % correct a sum since January.
/// </summary>
internal sealed class SyntheticPanel
{
    /// <summary>Answers that may be left out.</summary>
    private static readonly int[] Optional = [14, 16, 20, 23, 25, 27, 35, 36, 38];

    private static readonly string[] Industries = [.. Enumerable.Range(13, 31).Select(division => $"{division}")];

    private readonly int seed;
    private readonly int firstYear;
    private readonly List<(PanelUnit Unit, double From, double To)> units = [];
    private readonly PanelValues?[] last;

    /// <param name="count">How many enterprises there are in all, those that begin later among them.</param>
    /// <param name="firstYear">The year of whose January and February the first forms speak.</param>
    internal SyntheticPanel(int seed, int count, int firstYear)
    {
        (this.seed, this.firstYear, last) = (seed, firstYear, new PanelValues?[count]);
        var industries = Industries.Select(code => new PanelIndustry(seed, code)).ToList();
        var facts = new List<AuditUnit>(count);
        for (var at = 0; at < count; at++)
        {
            var dice = new Dice(seed, at);
            var industry = industries[dice.Of(industries.Count)];
            var revenue = Math.Max(dice.LogNormal(60_000, 1.3), 20_000 * (1 + dice.Even()));
            var from = dice.Says(0.15) ? 5 * dice.Even() : 0;
            var to = from + Math.Log(1 - dice.Even()) / Math.Log(0.98);
            var unit = new PanelUnit(dice, industry, revenue);
            units.Add((unit, from, to));
            var code = SocialCreditCode.Synthetic("90430100", $"{at:00000000}");
            facts.Add(
                new(code, $"合成企业{at}", "430100", industry.Code, Employees: unit.Employees, Revenue: (long)revenue)
            );
        }
        Units = facts;
    }

    /// <summary>The panel of enterprises that a register holds, all of which are there in every period.</summary>
    /// <param name="enterprises">Synthetic ones, with their people and revenue.</param>
    internal SyntheticPanel(int seed, IReadOnlyList<AuditUnit> enterprises, int firstYear)
    {
        (this.seed, this.firstYear, last, Units) = (seed, firstYear, new PanelValues?[enterprises.Count], enterprises);
        var industries = enterprises
            .Select(one => one.Industry)
            .Distinct()
            .ToDictionary(code => code, code => new PanelIndustry(seed, code));
        for (var at = 0; at < enterprises.Count; at++)
        {
            var one = enterprises[at];
            var unit = new PanelUnit(new(seed, at), industries[one.Industry], one.Revenue ?? 20_000, one.Employees);
            units.Add((unit, 0, double.PositiveInfinity));
        }
    }

    /// <summary>What a register says of the enterprises; their codes begin with 90, which no registering department has.</summary>
    internal IReadOnlyList<AuditUnit> Units { get; }

    /// <summary>The periods from the first on, without end.</summary>
    internal IEnumerable<PanelPeriod> Periods()
    {
        for (var year = 0; ; year++)
        for (var month = 2; month <= 12; month++)
        {
            var period =
                month == 2
                    ? ReportingPeriods.JanuaryFebruary(firstYear + year)
                    : new Period(PeriodKind.Month, firstYear + year, firstYear + year, month);
            yield return new(period, Forms(period.Code, year, month));
        }
    }

    private IEnumerable<PanelForm> Forms(string period, int year, int month)
    {
        var now = year + (month - 2) / 12.0;
        for (var at = 0; at < units.Count; at++)
        {
            var (unit, from, to) = units[at];
            if (now < from || now > to)
                continue;
            var dice = new Dice(seed, at, 1 + year * 12 + month);
            var values = unit.Next(dice, year, month);
            var extra = new Dice(seed, -1 - at, year * 12 + month);
            var before = last[at];
            last[at] = null;
            if (extra.Says(0.01))
                continue;
            last[at] = values;
            if (extra.Says(0.02))
                values[Optional[extra.Of(Optional.Length)]] = null;
            yield return new(Units[at].Unit, period, values, before);
        }
    }
}

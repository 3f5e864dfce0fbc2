namespace Yuelu.Statistics.Synthetic;

/// <summary>
/// One enterprise of the panel: what stays with it, and what moves from period to period. All numbers in here are assumptions
/// about an enterprise that does not exist.
/// </summary>
internal sealed class PanelUnit
{
    /// <summary>Fields that are reported since January, with those of the period itself; 0 where the form does not ask for it.</summary>
    private static readonly (int Since, int Own)[] Cumulative =
    [
        (2, 1),
        (4, 3),
        (6, 5),
        (8, 7),
        (10, 9),
        (11, 0),
        (12, 0),
        (13, 0),
        (14, 0),
        (15, 0),
        (16, 0),
        (18, 0),
        (20, 0),
        (32, 31),
        (34, 33),
        (40, 39),
    ];

    private readonly double yearly;
    private readonly PanelIndustry industry;
    private readonly double sold;
    private readonly double exported;
    private readonly double turned;
    private readonly double[] costs;
    private readonly double wage;
    private readonly double electricity;
    private readonly double coal;
    private readonly double gas;
    private readonly double other;
    private readonly double product;
    private readonly double[] shares;
    private readonly double[] drift = new double[8];
    private readonly long[] since = new long[Cumulative.Length];
    private int odd;
    private double course;
    private double people;
    private double assets;

    /// <param name="employees">Its people when the panel begins; null: by the dice.</param>
    internal PanelUnit(Dice dice, PanelIndustry industry, double yearly, int? employees = null)
    {
        (this.industry, this.yearly) = (industry, yearly);
        sold = dice.LogNormal(0.97, 0.015);
        exported = dice.Says(0.25) ? 0.05 + 0.5 * dice.Even() : 0;
        turned = dice.LogNormal(1.0, 0.04);
        costs =
        [
            Math.Min(0.95, dice.LogNormal(0.84, 0.05)),
            dice.LogNormal(0.006, 0.3),
            dice.LogNormal(0.025, 0.5),
            dice.LogNormal(0.035, 0.5),
            dice.Says(0.6) ? dice.LogNormal(0.025, 0.5) : 0,
            dice.LogNormal(0.008, 0.5),
            dice.Says(0.7) ? dice.LogNormal(0.004, 0.7) : 0,
            dice.Says(0.5) ? dice.LogNormal(0.002, 0.7) : 0,
            dice.LogNormal(0.03, 0.3),
        ];
        people = Math.Max(5, yearly / dice.LogNormal(900, 0.5));
        people = employees ?? people;
        Employees = (int)people;
        wage = dice.LogNormal(6.5, 0.25);
        electricity = dice.LogNormal(0.004, 0.7);
        coal = dice.Says(0.3) ? dice.LogNormal(0.004, 0.8) : 0;
        gas = dice.Says(0.4) ? dice.LogNormal(0.003, 0.8) : 0;
        other = dice.Says(0.5) ? dice.LogNormal(0.001, 0.8) : 0;
        product = dice.LogNormal(0.4, 1);
        assets = yearly * dice.LogNormal(0.9, 0.4);
        shares =
        [
            0.4 + 0.3 * dice.Even(),
            0.25 + 0.2 * dice.Even(),
            0.2 + 0.2 * dice.Even(),
            0.25 + 0.4 * dice.Even(),
            0.4 + 0.4 * dice.Even(),
            0.25 + 0.4 * dice.Even(),
            0.3 + 0.4 * dice.Even(),
        ];
    }

    /// <summary>People when the panel begins, as a register would have them.</summary>
    internal int Employees { get; }

    /// <summary>What it answers for the next period.</summary>
    /// <param name="year">From 0.</param>
    /// <param name="month">2 for January to February, which are one period.</param>
    internal PanelValues Next(Dice dice, int year, int month)
    {
        var months = month == 2 ? 2 : 1;
        course = 0.92 * course + 0.03 * dice.Normal();
        var shock = dice.Says(0.015) ? 0.35 * dice.Normal() : 0;
        var level = Math.Exp(course + shock) * industry.Level(year, month) * months;
        var values = new PanelValues();
        var output = yearly / 12 * level;
        odd = dice.Says(0.03) ? dice.Of(6) : -1;
        var sales = output * sold * Wobble(ref dice, 0.03) * Odd(0, ref dice);
        var revenue = sales * turned * Wobble(ref dice, 0.03);
        Set(values, 1, output);
        Set(values, 3, sales);
        Set(values, 5, Math.Min(sales, sales * exported * Wobble(ref dice, 0.06)));
        Set(values, 7, revenue);
        Set(values, 9, revenue * costs[0] * Wobble(ref dice, 0.02));
        people = Math.Max(
            2,
            people * Wobble(ref dice, 0.008) * (dice.Says(0.002) ? Wobble(ref dice, 0.3) : 1) * Odd(3, ref dice)
        );
        Set(values, 30, Math.Round(people));
        var bonus = month == 12 ? 1.25 : 1;
        Set(
            values,
            31,
            people * wage * months * bonus * PanelIndustry.Wages(year) * Wobble(ref dice, 0.02) * Odd(1, ref dice)
        );
        Energy(values, ref dice, output);
        Set(values, 39, output * product * Wobble(ref dice, 0.04));
        SinceJanuary(values, ref dice, revenue, first: month == 2);
        Stocks(values, ref dice);
        return values;
    }

    private void Energy(PanelValues values, ref Dice dice, double output)
    {
        values[33] = (long)(output * electricity * Wobble(ref dice, 0.05) * Odd(2, ref dice) * PanelValues.Hundred);
        values[35] = (long)(output * coal * Wobble(ref dice, 0.08) * PanelValues.Hundred);
        values[36] = (long)(output * gas * Wobble(ref dice, 0.08) * PanelValues.Hundred);
        values[38] = (long)(output * other * Wobble(ref dice, 0.08) * PanelValues.Hundred);
        values[37] = (long)Math.Round(values[33]!.Value * 1.229) + values[35] + values[36] + values[38];
    }

    /// <summary>Sums since January; one in a hundred forms corrects what was said of earlier months.</summary>
    private void SinceJanuary(PanelValues values, ref Dice dice, double revenue, bool first)
    {
        var corrects = !first && dice.Says(0.01) ? dice.Of(Cumulative.Length) : -1;
        for (var at = 0; at < Cumulative.Length; at++)
        {
            var (code, own) = Cumulative[at];
            var flow = own > 0 ? values[own]!.Value : Cost(code, revenue, ref dice);
            since[at] = first ? flow : since[at] + flow;
            if (at == corrects)
                since[at] = Math.Max(
                    flow,
                    (long)(since[at] * Wobble(ref dice, 0.03)) / PanelValues.Hundred * PanelValues.Hundred
                );
            values[code] = since[at];
        }
        values[17] =
            values[8] - values[10] - values[11] - values[12] - values[13] - values[14] - values[15] + values[16];
        values[19] = values[17] + values[18];
    }

    private long Cost(int code, double revenue, ref Dice dice) =>
        code switch
        {
            11 => Whole(revenue * costs[1] * Wobble(ref dice, 0.05)),
            12 => Whole(revenue * costs[2] * Wobble(ref dice, 0.06)),
            13 => Whole(revenue * costs[3] * Wobble(ref dice, 0.06)),
            14 => Whole(revenue * costs[4] * Wobble(ref dice, 0.06)),
            15 => Whole(revenue * costs[5] * (1 + 0.3 * dice.Normal())),
            16 => Whole(revenue * costs[6] * (1 + 0.3 * dice.Normal())),
            18 => Whole(revenue * costs[7] * (1 + 0.5 * dice.Normal())),
            _ => Whole(revenue * costs[8] * Wobble(ref dice, 0.06)),
        };

    private void Stocks(PanelValues values, ref Dice dice)
    {
        assets *= Math.Exp(0.003 + 0.012 * dice.Normal()) * (dice.Says(0.002) ? dice.LogNormal(1.3, 0.1) : 1);
        for (var at = 0; at < drift.Length; at++)
            drift[at] = 0.95 * drift[at] + 0.02 * dice.Normal();
        drift[1] += Math.Log(Math.Min(1, Odd(4, ref dice)));
        drift[2] += Math.Log(Math.Min(1, Odd(5, ref dice)));
        Set(values, 21, assets);
        Set(values, 22, assets * shares[0] * Math.Exp(drift[0]));
        Set(values, 23, assets * shares[0] * shares[1] * Math.Exp(drift[1]));
        Set(values, 24, assets * shares[0] * shares[2] * Math.Exp(drift[2]));
        Set(values, 25, assets * shares[0] * shares[2] * shares[3] * Math.Exp(drift[2] + drift[3] / 2));
        Set(values, 26, assets * shares[4] * Math.Exp(drift[4]));
        Set(values, 27, assets * shares[4] * shares[5] * Math.Exp(drift[4] + drift[5] / 2));
        Set(values, 28, assets * shares[6] * Math.Exp(drift[6] / 2));
        values[29] = values[21] - values[28];
    }

    /// <summary>What is rare and right: a large order, a bonus, a furnace that stands still, stock that is sold off.</summary>
    private double Odd(int what, ref Dice dice) => odd == what ? Wobble(ref dice, 0.5) : 1;

    private static double Wobble(ref Dice dice, double spread) => Math.Exp(spread * dice.Normal());

    private static long Whole(double value) => (long)Math.Round(value) * PanelValues.Hundred;

    private static void Set(PanelValues values, int code, double value) => values[code] = Whole(value);
}

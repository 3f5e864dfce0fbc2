using Microsoft.AspNetCore.Components;
using Yuelu.Disclosure;
using Yuelu.Kernel;
using Yuelu.Platform.Ui;
using Yuelu.Statistics.Coefficients;
using Yuelu.Statistics.Definitions;
using Yuelu.Statistics.Indicators;
using Yuelu.Statistics.Totals;

namespace Yuelu.Statistics.PublicFigures;

/// <summary>One public number: over time, by area and by industry, around the cell that the address names.</summary>
public partial class PublicFigurePage
{
    private PublicFigure? figure;
    private Problem? problem;
    private Period period = Period.Of(2000);
    private string area = "";
    private string industry = SumTable.AllIndustries;
    private PublicCell? here;
    private IReadOnlyList<string> allAreas = [];
    private IReadOnlyList<string> allIndustries = [];
    private IReadOnlyList<UsedCoefficient> factors = [];
    private Dictionary<(string Period, string Area, string Industry), PublicCell> cells = [];
    private Func<string, Words> areas = Words.Same;
    private Func<string, Words> industries = Words.Same;

    private sealed record Row(Words Name, string? Address, PublicCell? Cell, PublicCell? Before);

    /// <summary>Code of the form.</summary>
    [Parameter]
    public required string Form { get; set; }

    /// <summary>Code of the number.</summary>
    [Parameter]
    public required string Field { get; set; }

    /// <summary>What to mend, when an error was reported.</summary>
    [Parameter]
    public IReadOnlyList<FieldError> Errors { get; set; } = [];

    /// <summary>What was typed then, by field.</summary>
    [Parameter]
    public IReadOnlyDictionary<string, string> Typed { get; set; } = new Dictionary<string, string>();

    private string Address => $"data/{Form}/indicators/{Field}";

    internal static IResult Answer(string form, string field, IFormCollection sent, Problem problem) =>
        PageResult.Of<PublicFigurePage>(
            new Dictionary<string, object>
            {
                [nameof(Form)] = form,
                [nameof(Field)] = field,
                [nameof(Errors)] = new FieldError[]
                {
                    new(problem == PublicFigureProblems.NoText ? "text" : "contact", problem.Detail),
                },
                [nameof(Typed)] = sent.ToDictionary(one => one.Key, one => one.Value.ToString()),
            },
            StatusCodes.Status400BadRequest
        );

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var ct = Http.RequestAborted;
        if (!(await FindAsync(ct)).Succeeded(out var found, out var refused))
        {
            Http.Response.StatusCode = Platform.Http.Refusal.Status(refused.Kind);
            problem = refused;
            return;
        }
        allAreas = [.. cells.Keys.Select(key => key.Area).Distinct().Order(StringComparer.Ordinal)];
        allIndustries =
        [
            .. cells
                .Keys.Select(key => key.Industry)
                .Distinct()
                .OrderBy(code => code != SumTable.AllIndustries)
                .ThenBy(code => code, StringComparer.Ordinal),
        ];
        if (area.Length == 0)
            area = allAreas[0];
        here = Cell(period, area, industry);
        areas = await PublicAreas.NamesAsync(Db, allAreas.Append(area), ct);
        industries = await PublicAreas.IndustryNamesAsync(Db, allIndustries.Append(industry), ct);
        factors = await FactorsAsync(found, ct);
        // Last: the page may be rendered whenever one of the above has to be waited for.
        figure = found;
    }

    private async Task<Result<PublicFigure>> FindAsync(CancellationToken ct)
    {
        if (!PublicFigureQuestion.Read(Http.Request, Clock).Succeeded(out var asked, out var refused))
            return refused;
        if (!(await Desk.FindAsync(Form, Field, asked.AsOf, asked.Cube, ct)).Succeeded(out var found, out refused))
            return refused;
        period = asked.Period ?? found.Periods[^1];
        (area, industry) = (asked.Area, asked.Industry.Length > 0 ? asked.Industry : SumTable.AllIndustries);
        if (!(await Desk.CellsAsync(found.Content, new(Field), ct)).Succeeded(out var some, out refused))
            return refused;
        cells = some.ToDictionary(cell => (cell.Period, cell.Area, cell.Industry));
        return found;
    }

    /// <summary>The coefficients that an indicator reads for the period, of the editions that were held when its cube was made.</summary>
    private async Task<IReadOnlyList<UsedCoefficient>> FactorsAsync(PublicFigure found, CancellationToken ct)
    {
        var used = new List<UsedCoefficient>();
        var inputs = found.Field.Indicator?.Inputs ?? [];
        foreach (var input in inputs.Where(one => one.Source == InputSource.Coefficient))
        {
            var (table, item) = ReadInputs.Split(input.Of);
            var editions = await Db.Coefficients(table).ToListAsync(ct);
            if (
                editions.InForce(period, found.Cube.PublishedAt) is { } edition
                && edition.Table.Find(item) is { } coefficient
            )
                used.Add(new(edition, coefficient, period));
        }
        return used;
    }

    private IEnumerable<(Words Heading, Words First, IReadOnlyList<Row> Rows)> Tables()
    {
        var top = allAreas[0];
        var parts = allAreas.Where(code => PublicAreas.Above(code, top) == area).ToList();
        yield return (
            PublicFigureWords.OverTime,
            PublicFigureWords.Period,
            [.. figure!.Periods.Reverse().Select(one => RowOf(one, area, industry, one.Name))]
        );
        if (parts.Count > 0)
            yield return (
                PublicFigureWords.ByArea,
                PublicFigureWords.Area,
                [.. parts.Select(code => RowOf(period, code, industry, areas(code)))]
            );
        yield return (
            PublicFigureWords.ByIndustry,
            PublicFigureWords.Industry,
            [
                .. allIndustries
                    .Where(code => code != SumTable.AllIndustries)
                    .Select(code => RowOf(period, area, code, industries(code))),
            ]
        );
    }

    private Row RowOf(Period at, string place, string branch, Words name) =>
        new(
            name,
            (at, place, branch) == (period, area, industry) ? null : $"{Address}{Query(at, place, branch)}",
            Cell(at, place, branch),
            Cell(at with { FirstYear = at.FirstYear - 1, LastYear = at.LastYear - 1 }, place, branch)
        );

    private string Query(Period at, string place, string branch)
    {
        var query = new Dictionary<string, string?>
        {
            ["period"] = at.Code,
            ["area"] = place,
            ["industry"] = branch,
        };
        foreach (var kept in new[] { "asOf", "cube" })
            if (Http.Request.Query[kept].ToString() is { Length: > 0 } value)
                query[kept] = value;
        return QueryString.Create(query).Value!;
    }

    private PublicCell? Cell(Period at, string place, string branch) =>
        cells.GetValueOrDefault((at.Code, place, branch));

    private string Said(PublicCell? cell) =>
        cell is null ? "—"
        : cell.Value is { } value ? Number(value)
        : T(PublicFigureWords.Hidden);

    private string Number(decimal value) =>
        figure!.Field.Indicator is { } indicator ? Write.Number(value, indicator.Decimals) : Write.Number(value);

    private bool IsRate => figure!.Field.Indicator is { IsRate: true };

    private Words GrowthName => IsRate ? PublicFigureWords.Change : PublicFigureWords.Growth;

    private static Words InputOf(IndicatorInput input) =>
        input.Source == InputSource.Months ? IndicatorWords.OfSource(InputSource.Months) : Words.Same(input.Of);

    /// <summary>Growth is a quotient, of a percentage a difference, of two shown figures: it tells nothing that they do not.</summary>
    private string Growth(PublicCell? now, PublicCell? before) =>
        IsRate
            ? now?.Value is { } rateNow && before?.Value is { } rateBefore
                ? Write.Number(rateNow - rateBefore, 2)
                : "—"
            : now?.Value is { } value && before?.Value is { } basis && GrowthRates.Over(value, basis) is { } rate
                ? Write.Number(rate * 100, 1)
                : "—";

    private string Sent(string name) => Typed.GetValueOrDefault(name, "");
}

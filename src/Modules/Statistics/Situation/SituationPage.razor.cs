using Yuelu.Kernel;
using Yuelu.Platform.Evidence;
using Yuelu.Statistics.Charts;
using Yuelu.Statistics.Contract;
using Yuelu.Statistics.Indicators;
using Yuelu.Statistics.Situation.Maps;
using Yuelu.Statistics.Totals;

namespace Yuelu.Statistics.Situation;

/// <summary>One number of a form, or one indicator of the register, in one period: what the reader may see of it.</summary>
public partial class SituationPage
{
    private IReadOnlyList<(string Code, FormDefinition Definition)> forms = [];
    private IReadOnlyList<(string Code, Words Name)> indicators = [];
    private SituationRequest request = new();
    private SituationNames? names;
    private SituationView? view;
    private IndicatorFigures? computed;
    private Problem? problem;
    private EvidenceView? evidence;
    private bool isWithoutSizes;
    private DrawnMap? map;
    private MapColouring colouring = MapColouring.Usual;

    private IEnumerable<FormField> Numbers =>
        FactSources
            .Numbers(forms.FirstOrDefault(one => one.Code == request.Form).Definition ?? forms[0].Definition)
            .Where(FactSources.IsAdded);

    private Words Here_ => names!.Of(request.Area.Length == 0 ? SituationPart.All : SituationPart.County, request.Area);

    private Words ChangeName => view!.IsRate ? SituationWords.Points : TotalWords.Growth;

    private static Words Said(string period) => Period.Parse(period).Value.Name;

    private static string Address(SituationRequest asked) => $"situation{asked.Query()}";

    /// <summary>The wider areas, the widest first.</summary>
    private IEnumerable<(string Address, Words Name)> Steps()
    {
        if (request.Area.Length == 0)
            yield break;
        yield return (Address(request with { Area = "" }), SituationWords.All);
        var city = AreaCode.Whole(AreaCode.CityOf(request.Area));
        if (city.Length > 0)
            yield return (Address(request with { Area = city }), names!.Of(SituationPart.City, city));
    }

    private string? Neighbour(int step)
    {
        var at = view!.Trend.ToList().FindIndex(one => one.Period == view.Period);
        return at < 0 || at + step < 0 ? null
            : at + step < view.Trend.Count ? view.Trend[at + step].Period
            : null;
    }

    private string? Leads(SituationGroupView group) =>
        group.Code.Length == 0
            ? null
            : group.Part switch
            {
                SituationPart.City or SituationPart.County => Address(request with { Area = group.Code, By = "" }),
                SituationPart.Division => Address(request with { Industry = group.Code }),
                SituationPart.Enterprise => $"registry/enterprises/{group.Code}",
                _ => null,
            };

    private string Number(decimal value) =>
        view!.Decimals is { } digits ? Write.Number(value, digits) : Write.Number(value);

    private string Count(SituationFigureView figure) =>
        figure.Units is { } units ? Write.Count(units)
        : view!.Decimals is null ? "0"
        : "—";

    private bool AddsUp(SituationPart part) => view!.Unadded.All(one => one.Part != part);

    private IEnumerable<MapMeasure> Offered(SituationPart part) =>
        Enum.GetValues<MapMeasure>()
            .Where(measure =>
                measure switch
                {
                    MapMeasure.Contribution => AddsUp(part),
                    MapMeasure.Real => view!.Groups.Any(group => group.Figure.Real is not null),
                    _ => true,
                }
            );

    private IReadOnlyCollection<string> FormsRead =>
        computed is null ? [view!.Form] : [.. computed.Sources.Totals.Select(one => one.Vintage.FormCode)];

    private string Course()
    {
        var chart = PeriodChart.Of(
            view!.Unit,
            view.Name,
            view.Trend.Where(one => one.Value is not null)
                .Select(one => (Period.Parse(one.Period).Value, one.Value!.Value, one.Units)),
            Language
        );
        return (chart with { UnitsName = T(TotalWords.Units), Decimals = view.Decimals ?? 2 }).Json();
    }

    private string Finding()
    {
        var total = view!.Total!;
        var said =
            T(SituationWords.States[total.State])
            + (
                total.Points is { } points ? " " + T(IndicatorWords.PointsUnit, Write.Number(Math.Abs(points), 2))
                : total.Growth is { } growth ? $" {Write.Number(Math.Abs(growth * 100), 1)}%"
                : ""
            );
        return T(SituationWords.Chart, view.Name, T(Said(view.Period)), said);
    }

    protected override async Task OnInitializedAsync()
    {
        var ct = Http.RequestAborted;
        forms = [.. (await Sources.FormsAsync(ct)).Select(one => (one.Code, one.Definition))];
        indicators = [.. (await Db.NewestIndicatorsAsync("", ct)).Select(one => (one.Code, one.Definition.Name))];
        if (SituationRequest.Read(Http.Request).Succeeded(out var asked, out problem))
            request = asked;
        if (problem is not null)
            return;
        if (request.IsOfRegister)
            await ShowIndicatorAsync(ct);
        else if (forms.Count > 0)
            await ShowNumberAsync(ct);
    }

    private async Task ShowIndicatorAsync(CancellationToken ct)
    {
        if (!(await Dashboard.AskAsync(request, ct)).Succeeded(out var found, out problem))
            return;
        names = await SituationNames.ReadAsync(Db, ShowIndicator.CodesOf(found), request, ct);
        await DrawAsync(found.Groups.ContainsKey(SituationPart.County), ct);
        computed = found.Figures;
        isWithoutSizes = computed is { HasUnits: true, HasSizes: false };
        // Last: the page may be rendered whenever one of the above has to be waited for.
        view = ShowIndicator.Of(found, request, names, Language);
    }

    private async Task ShowNumberAsync(CancellationToken ct)
    {
        if (request.Indicator.Length == 0 && request.Form.Length == 0)
            request = request with
            {
                Form = forms[0].Code,
                Indicator = FactSources.Numbers(forms[0].Definition).First(FactSources.IsAdded).Code,
            };
        if (!(await Desk.AskAsync(request, ct)).Succeeded(out var found, out problem))
            return;
        var groups = found.Groups.Values.SelectMany(some => some).Select(one => (one.Cell.Part, one.Cell.Code));
        names = await SituationNames.ReadAsync(Db, groups, request, ct);
        evidence = (await Db.EvidenceOfAsync([found.Source.Vintage.Subject], ct))[found.Source.Vintage.Subject]
            .FirstOrDefault();
        await DrawAsync(found.Groups.ContainsKey(SituationPart.County), ct);
        isWithoutSizes = !found.Source.Vintage.HasSizes;
        // Last: the page may be rendered whenever one of the above has to be waited for.
        view = SituationView.Of(found, request, names, Language);
    }

    private async Task DrawAsync(bool ofCounties, CancellationToken ct)
    {
        colouring = MapColouring.Read(request.Colour, request.Breaks, request.Classes).Value;
        map = await Maps.FindAsync(Db, request.Area, ofCounties, ct);
    }
}

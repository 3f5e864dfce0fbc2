using System.Text.RegularExpressions;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Ui;
using Yuelu.Statistics.Indicators;
using Yuelu.Statistics.Totals;

namespace Yuelu.Statistics.Briefs;

/// <summary>Says all that keeps a template from being published, each by the part of the form that it is about.</summary>
internal static partial class CheckBrief
{
    private const int LongestLine = 200;
    private const int LongestText = 20_000;
    private const int MostFigures = 60;
    private const int MostBlocks = 20;
    private const int MostMonths = 60;
    private static readonly string[] Taken = ["period", "year", "month", "area"];

    internal static async Task<IReadOnlyList<FieldError>> ErrorsAsync(
        YueluDb db,
        string code,
        BriefDefinition definition,
        CancellationToken ct
    )
    {
        List<FieldError> errors = [.. Particulars(code, definition), .. Figures(definition), .. Blocks(definition)];
        var known = (await db.Indicators().Select(one => one.Code).ToListAsync(ct)).ToHashSet();
        foreach (var (figure, at) in definition.Figures.Select((figure, at) => (figure, at + 1)))
            if (!known.Contains(figure.Indicator))
                errors.Add(new($"indicator{at}", BriefProblems.NoSuchIndicator(figure.Name, figure.Indicator)));
        return errors;
    }

    private static IEnumerable<FieldError> Particulars(string code, BriefDefinition definition)
    {
        if (!CheckIndicator.IndicatorCode().IsMatch(code))
            yield return new("code", IndicatorProblems.BadCode);
        foreach (
            var error in CheckIndicator.Sourced(
                definition.Name,
                definition.Source,
                "",
                definition.AppliesFrom,
                definition.AppliesTo
            )
        )
            yield return error;
        foreach (
            var (control, text) in new[]
            {
                ("sender", definition.Sender),
                ("number", definition.Number),
                ("sentTo", definition.SentTo),
                ("signature", definition.Signature),
                ("copiedTo", definition.CopiedTo),
                ("printedBy", definition.PrintedBy),
            }
        )
            if (text.Length > LongestLine)
                yield return new(control, BriefProblems.NoSender);
        if (definition.Title.Length is 0 or > LongestLine)
            yield return new("title", BriefProblems.NoTitle);
        if (definition.Text.Trim().Length is 0 or > LongestText)
            yield return new("text", BriefProblems.NoText);
        foreach (
            var (control, text) in new[]
            {
                ("title", definition.Title),
                ("number", definition.Number),
                ("text", definition.Text),
            }
        )
        {
            if (text.Any(letter => letter is >= '\uE000' and <= '\uF8FF'))
                yield return new(control, BriefProblems.PrivateCharacter);
            if (BriefText.Error(text) is { } wrong)
                yield return new(control, BriefProblems.BadText(wrong).Detail);
        }
    }

    private static IEnumerable<FieldError> Figures(BriefDefinition definition)
    {
        if (definition.Figures.Count is 0 or > MostFigures)
            yield return new("name1", BriefProblems.NoFigures);
        var names = new HashSet<string>(Taken);
        foreach (var (figure, at) in definition.Figures.Select((figure, at) => (figure, at + 1)))
        {
            if (!PlainName().IsMatch(figure.Name) || !names.Add(figure.Name))
                yield return new($"name{at}", BriefProblems.BadName(figure.Name));
            if (figure.Months is < 1 or > MostMonths)
                yield return new($"months{at}", BriefProblems.BadMonths);
            if (figure.By.HasFlag(Breakdown.Unit))
                yield return new($"by{at}", BriefProblems.NoUnits);
        }
    }

    private static IEnumerable<FieldError> Blocks(BriefDefinition definition)
    {
        if (definition.Tables.Count + definition.Charts.Count > MostBlocks)
            yield return new("block1", BriefProblems.TooManyBlocks);
        var names = new HashSet<string>();
        var blocks = definition
            .Tables.Select(table => (table.Name, table.Caption, table.Of, IsChart: false, Facets: table.Facets.Count))
            .Concat(definition.Charts.Select(chart => (chart.Name, chart.Caption, chart.Of, IsChart: true, Facets: 1)));
        foreach (var (block, at) in blocks.Select((block, at) => (block, at + 1)))
        {
            if (!PlainName().IsMatch(block.Name) || !names.Add(block.Name))
                yield return new($"block{at}", BriefProblems.BadName(block.Name));
            if (BriefText.Error(block.Caption) is { } wrong)
                yield return new($"caption{at}", BriefProblems.BadText(wrong).Detail);
            if (block.Facets == 0)
                yield return new($"facets{at}", BriefProblems.NoFacets);
            var figures = block.Of.Select(name => definition.Figures.FirstOrDefault(one => one.Name == name)).ToList();
            if (figures.FindIndex(one => one is null) is >= 0 and var missing)
                yield return new($"of{at}", BriefProblems.NoSuchFigure(block.Of[missing]));
            else if (figures.Count == 0)
                yield return new($"of{at}", BriefProblems.NoSuchFigure(""));
            else if (figures.Select(one => (one!.By, one.Months)).Distinct().Count() > 1)
                yield return new($"of{at}", BriefProblems.MixedFigures);
            else if (block.IsChart && figures[0]!.IsSingle)
                yield return new($"of{at}", BriefProblems.ChartOfOne);
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9_]{0,39}$")]
    private static partial Regex PlainName();
}

using System.Globalization;
using Yuelu.Documents;
using Yuelu.Kernel;
using Yuelu.Platform.Ui;
using Yuelu.Statistics.Indicators;
using Yuelu.Statistics.Totals;

namespace Yuelu.Statistics.Briefs;

/// <summary>What a row of the form for tables and charts makes.</summary>
internal enum BlockShape
{
    Table,
    Line,
    Column,
}

/// <summary>A row of figures as it was typed.</summary>
internal sealed record TypedFigure(string Name, string Indicator, Breakdown By, string Months, BriefOrder Order);

/// <summary>A row of tables and charts as it was typed.</summary>
internal sealed record TypedBlock(string Name, BlockShape Shape, string Caption, string Of, string Facets);

/// <summary>A template as it stands in the form that edits it.</summary>
/// <param name="Seen">Number of the version on which it is based; 0 for a new brief.</param>
internal sealed record BriefForm(
    string Code,
    int Seen,
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyList<TypedFigure> Figures,
    IReadOnlyList<TypedBlock> Blocks
)
{
    private const int MostRows = 100;

    /// <summary>What was typed for a control.</summary>
    internal string this[string control] => Values.GetValueOrDefault(control, "");

    /// <summary>A form for a new brief.</summary>
    internal static BriefForm Empty { get; } =
        new("", 0, new Dictionary<string, string> { ["language"] = "zh" }, [], []);

    /// <summary>The form for the next version of what is there.</summary>
    internal static BriefForm Of(BriefVersion version)
    {
        var definition = version.Definition;
        return new(
            version.Code,
            version.Number,
            new Dictionary<string, string>
            {
                ["nameZh"] = definition.Name.Zh,
                ["nameEn"] = definition.Name.En,
                ["language"] = definition.IsChinese ? "zh" : "en",
                ["sender"] = definition.Sender,
                ["number"] = definition.Number,
                ["title"] = definition.Title,
                ["sentTo"] = definition.SentTo,
                ["text"] = definition.Text,
                ["signature"] = definition.Signature,
                ["copiedTo"] = definition.CopiedTo,
                ["printedBy"] = definition.PrintedBy,
                ["source"] = definition.Source,
                ["official"] = definition.IsOfficial ? "yes" : "",
                ["appliesFrom"] = Writer.Day(definition.AppliesFrom),
                ["appliesTo"] = definition.AppliesTo is { } end ? Writer.Day(end) : "",
            },
            [
                .. definition.Figures.Select(one => new TypedFigure(
                    one.Name,
                    one.Indicator,
                    one.By,
                    one.Months.ToString(CultureInfo.InvariantCulture),
                    one.Order
                )),
            ],
            [
                .. definition.Tables.Select(one => new TypedBlock(
                    one.Name,
                    BlockShape.Table,
                    one.Caption,
                    string.Join(", ", one.Of),
                    string.Join(", ", one.Facets.Select(Word))
                )),
                .. definition.Charts.Select(one => new TypedBlock(
                    one.Name,
                    one.Shape == ChartShape.Line ? BlockShape.Line : BlockShape.Column,
                    one.Caption,
                    string.Join(", ", one.Of),
                    Word(one.Facet)
                )),
            ]
        );
    }

    /// <summary>What was sent.</summary>
    internal static BriefForm Of(IFormCollection form)
    {
        _ = int.TryParse(form["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen);
        var rows = Enumerable.Range(1, MostRows).ToList();
        return new(
            HalfWidth.Of(form["code"].ToString()).Trim(),
            seen,
            form.ToDictionary(one => one.Key, one => one.Value.ToString().ReplaceLineEndings("\n").Trim()),
            [
                .. rows.Where(row => Row(row, "name").Length > 0 || Row(row, "indicator").Length > 0)
                    .Select(row => new TypedFigure(
                        Row(row, "name"),
                        Row(row, "indicator"),
                        Named<Breakdown>(Row(row, "by")),
                        Row(row, "months") is { Length: > 0 } months ? months : "1",
                        Named<BriefOrder>(Row(row, "order"))
                    )),
            ],
            [
                .. rows.Where(row => Row(row, "block").Length > 0 || Row(row, "of").Length > 0)
                    .Select(row => new TypedBlock(
                        Row(row, "block"),
                        Named<BlockShape>(Row(row, "shape")),
                        Row(row, "caption"),
                        Row(row, "of"),
                        Row(row, "facets")
                    )),
            ]
        );

        string Row(int row, string control) => form[$"{control}{row}"].ToString().Trim();
    }

    /// <summary>The template, and what was typed that is no number, no day or not one of the choices.</summary>
    internal (BriefDefinition Definition, IReadOnlyList<FieldError> Errors) Read()
    {
        var errors = new List<FieldError>();
        var figures = Figures.Select(
            (one, at) => new BriefFigure(one.Name, one.Indicator, one.By, Months(one, at + 1), one.Order)
        );
        var blocks = Blocks.Select((one, at) => (Block: one, Of: Words(one.Of), Facets: Facets(one, at + 1))).ToList();
        var name = this["nameZh"];
        var definition = new BriefDefinition(
            new(name, this["nameEn"] is { Length: > 0 } english ? english : name),
            this["language"] != "en",
            this["sender"],
            this["number"],
            this["title"],
            this["sentTo"],
            this["text"],
            this["signature"],
            this["copiedTo"],
            this["printedBy"],
            [.. figures],
            [
                .. blocks
                    .Where(one => one.Block.Shape == BlockShape.Table)
                    .Select(one => new BriefTable(one.Block.Name, one.Block.Caption, one.Of, one.Facets)),
            ],
            [
                .. blocks
                    .Where(one => one.Block.Shape != BlockShape.Table)
                    .Select(one => new BriefChart(
                        one.Block.Name,
                        one.Block.Caption,
                        one.Block.Shape == BlockShape.Line ? ChartShape.Line : ChartShape.Column,
                        one.Of,
                        one.Facets.FirstOrDefault()
                    )),
            ],
            this["source"],
            this["official"] == "yes",
            Day("appliesFrom") ?? default,
            Day("appliesTo")
        );
        return (definition, errors);

        int Months(TypedFigure figure, int at)
        {
            if (
                int.TryParse(
                    HalfWidth.Of(figure.Months),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var months
                )
            )
                return months;
            errors.Add(new($"months{at}", BriefProblems.BadMonths));
            return 1;
        }

        List<BriefFacet> Facets(TypedBlock block, int at)
        {
            var facets = new List<BriefFacet>();
            foreach (var word in Words(block.Facets))
                if (Enum.GetValues<BriefFacet>().Where(one => Word(one) == word).ToList() is [var facet])
                    facets.Add(facet);
                else
                    errors.Add(new($"facets{at}", BriefProblems.NoSuchFacet(word)));
            return facets;
        }

        DateOnly? Day(string control)
        {
            if (this[control].Length == 0)
                return null;
            if (TypedDay.Read(this[control]) is { } day)
                return day;
            errors.Add(new(control, IndicatorProblems.NoDay));
            return null;
        }
    }

    /// <summary>What a form calls a facet: the name that it has in files.</summary>
    internal static string Word(BriefFacet facet) => $"{char.ToLowerInvariant($"{facet}"[0])}{$"{facet}"[1..]}";

    private static string[] Words(string text) =>
        HalfWidth
            .Of(text)
            .Split([',', '、', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The first of the choices where what was sent is none of them.</summary>
    private static T Named<T>(string text)
        where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : default;
}

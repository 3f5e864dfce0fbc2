namespace Yuelu.Documents;

/// <summary>A figure that stands in a document, with what leads back to where it came from.</summary>
/// <param name="Id">Its name in the document, such as <c>f12</c>; letters and digits.</param>
/// <param name="Name">What it is, as people read it.</param>
/// <param name="Text">As it stands in the document.</param>
/// <param name="Origin">What leads back, such as indicator, period, exact value, vintage and address; in this order.</param>
public sealed record BoundFigure(
    string Id,
    string Name,
    string Text,
    IReadOnlyList<KeyValuePair<string, string>> Origin
);

/// <summary>A stretch of text: words, or a figure.</summary>
/// <param name="Text">The words; of a figure what <see cref="BoundFigure.Text"/> says.</param>
public sealed record TextRun(string Text, BoundFigure? Figure = null)
{
    /// <summary>A figure as text.</summary>
    public static TextRun Of(BoundFigure figure) => new(figure.Text, figure);
}

/// <summary>A part of the body.</summary>
public abstract record DocumentBlock;

/// <summary>标题: a numbered heading; Word counts, so that a moved heading has its right number.</summary>
/// <param name="Level">1 to 4: 一、 （一） 1. （1）.</param>
public sealed record HeadingBlock(int Level, IReadOnlyList<TextRun> Text) : DocumentBlock;

/// <summary>A paragraph.</summary>
public sealed record ParagraphBlock(IReadOnlyList<TextRun> Text) : DocumentBlock;

/// <summary>A table under its caption; the first column names the row.</summary>
/// <param name="Rows">Each as long as <paramref name="Headings"/>.</param>
public sealed record TableBlock(
    string Caption,
    IReadOnlyList<string> Headings,
    IReadOnlyList<IReadOnlyList<TextRun>> Rows
) : DocumentBlock;

/// <summary>How a chart is drawn.</summary>
public enum ChartShape
{
    /// <summary>折线图: one line a series.</summary>
    Line,

    /// <summary>柱形图: one column a series at each category.</summary>
    Column,
}

/// <summary>One series of a chart.</summary>
/// <param name="Values">One a category; null leaves a gap.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<decimal?> Values);

/// <summary>A chart over its caption, drawn by Word out of a workbook in the document.</summary>
/// <param name="Unit">Of the values; stands at the axis.</param>
public sealed record ChartBlock(
    string Caption,
    ChartShape Shape,
    string Unit,
    IReadOnlyList<string> Categories,
    IReadOnlyList<ChartSeries> Series
) : DocumentBlock;

/// <summary>公文: an official document by GB/T 9704-2012. What is empty is left out with its line.</summary>
/// <param name="IsChinese">Whether it is written in Chinese; otherwise in English.</param>
/// <param name="Sender">发文机关标志: stands in red over the line.</param>
/// <param name="Number">发文字号 or 期号, under the sender.</param>
/// <param name="SentTo">主送机关.</param>
/// <param name="Notes">附注: under the signature, each a paragraph.</param>
/// <param name="Signature">发文机关署名.</param>
/// <param name="Day">成文日期, as it is written.</param>
/// <param name="CopiedTo">抄送机关.</param>
/// <param name="PrintedBy">印发机关; with <paramref name="PrintedOn"/> on one line.</param>
/// <param name="PrintedOn">印发日期, as it is written.</param>
/// <param name="Warning">Stands on top of every page, such as that figures are synthetic.</param>
/// <param name="WrittenAt">Stands among the document's properties.</param>
/// <param name="Origin">What leads back to where the whole came from; kept in the file beside its figures.</param>
public sealed record OfficialDocument(
    bool IsChinese,
    string Sender,
    string Number,
    IReadOnlyList<TextRun> Title,
    string SentTo,
    IReadOnlyList<DocumentBlock> Body,
    string Signature,
    string Day,
    IReadOnlyList<string> Notes,
    string CopiedTo,
    string PrintedBy,
    string PrintedOn,
    string Warning,
    DateTimeOffset WrittenAt,
    IReadOnlyList<KeyValuePair<string, string>> Origin
)
{
    /// <summary>Every figure in it, once, in the order in which they first stand there.</summary>
    public IReadOnlyList<BoundFigure> Figures =>
        [
            .. Title
                .Concat(Body.SelectMany(RunsOf))
                .Select(run => run.Figure)
                .OfType<BoundFigure>()
                .DistinctBy(one => one.Id),
        ];

    private static IEnumerable<TextRun> RunsOf(DocumentBlock block) =>
        block switch
        {
            HeadingBlock heading => heading.Text,
            ParagraphBlock paragraph => paragraph.Text,
            TableBlock table => table.Rows.SelectMany(row => row),
            _ => [],
        };
}

using System.Text.RegularExpressions;
using Yuelu.Documents;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Ui;
using Yuelu.Registry.Contract;
using Yuelu.Statistics.Rounds;

namespace Yuelu.Statistics.Briefs;

/// <summary>Writes briefs: the template's texts with the figures of the reader's scope.</summary>
internal sealed partial class WriteBrief(
    YueluDb db,
    Access access,
    ReadBrief read,
    PageLayout layout,
    TimeProvider clock
)
{
    /// <summary>A brief that is published.</summary>
    internal async Task<Result<WrittenBrief>> AskAsync(BriefRequest request, CancellationToken ct) =>
        (await read.AskAsync(request, request.At ?? clock.GetUtcNow(), ct)).Succeeded(out var reading, out var problem)
            ? await OfAsync(reading, ct)
            : problem;

    /// <summary>A version that need not be published.</summary>
    internal async Task<Result<WrittenBrief>> TryAsync(BriefVersion version, CancellationToken ct) =>
        (await read.TryAsync(version, clock.GetUtcNow(), ct)).Succeeded(out var reading, out var problem)
            ? await OfAsync(reading, ct)
            : problem;

    /// <summary>The Word file.</summary>
    internal byte[] FileOf(WrittenBrief brief) => WordFile.Write(brief.Document, layout);

    private async Task<Result<WrittenBrief>> OfAsync(BriefReading reading, CancellationToken ct)
    {
        var definition = reading.Version.Definition;
        var language = definition.Language;
        var texts = new BriefValues(reading, await AreaAsync(ct));
        var blocks = new BriefBlocks(reading, texts);
        var values = texts.All();
        if (!(await RunsAsync(definition.Title)).Succeeded(out var title, out var problem))
            return problem;
        if (!(await RunsAsync(definition.Number)).Succeeded(out var number, out problem))
            return problem;
        if (!(await BriefText.RenderAsync(definition.Text, values)).Succeeded(out var text, out problem))
            return problem;
        var body = new List<DocumentBlock>();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!(await BlockAsync(line)).Succeeded(out var block, out problem))
                return problem;
            body.Add(block);
        }
        var at = reading.At;
        var day = Writer
            .In(language)
            .DayInText(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, clock.LocalTimeZone).DateTime));
        return new WrittenBrief(
            reading,
            new OfficialDocument(
                definition.IsChinese,
                definition.Sender,
                string.Concat(number.Select(run => run.Text)),
                title,
                definition.SentTo,
                body,
                definition.Signature,
                definition.Signature.Length > 0 ? day : "",
                [.. await NotesAsync(reading, texts.Gaps, language, ct)],
                definition.CopiedTo,
                definition.PrintedBy,
                definition.PrintedBy.Length > 0 ? BriefWords.PrintedOn.With(day).In(language) : "",
                reading.IsSynthetic ? BriefWords.Synthetic.In(language) : "",
                at,
                [
                    new("brief", reading.Version.Code),
                    new("template", reading.Version.Sha256),
                    new("period", reading.Period.Code),
                    new("asOf", at.UtcDateTime.ToString("O")),
                ]
            ),
            texts.Gaps
        );

        async Task<Result<IReadOnlyList<TextRun>>> RunsAsync(string template) =>
            (await BriefText.RenderAsync(template, values)).Succeeded(out var rendered, out var wrong)
                ? texts.Book.Fill(rendered)
                : wrong;

        async Task<Result<DocumentBlock>> BlockAsync(string line)
        {
            if (Placed().Match(line) is { Success: true } placed)
                return await PlacedAsync(placed.Groups[1].Value);
            var heading = Heading().Match(line);
            if (!texts.Book.Fill(line[heading.Length..]).Succeeded(out var runs, out var wrong))
                return wrong;
            return heading.Success ? new HeadingBlock(heading.Groups[1].Length, runs) : new ParagraphBlock(runs);
        }

        async Task<Result<DocumentBlock>> PlacedAsync(string name)
        {
            var table = definition.Tables.FirstOrDefault(one => one.Name == name);
            var chart = definition.Charts.FirstOrDefault(one => one.Name == name);
            if (table is null && chart is null)
                return BriefProblems.NoSuchBlock(name);
            if (!(await RunsAsync(table?.Caption ?? chart!.Caption)).Succeeded(out var caption, out var wrong))
                return wrong;
            var words = string.Concat(caption.Select(run => run.Text));
            return table is not null ? blocks.Table(table, words) : blocks.Chart(chart!, words);
        }
    }

    /// <summary>附注: what is still being collected, and what the figures come from.</summary>
    private async Task<IEnumerable<string>> NotesAsync(
        BriefReading reading,
        IReadOnlyList<BriefGap> gaps,
        Language language,
        CancellationToken ct
    )
    {
        List<string> forms = [.. reading.Sources.Totals.Select(total => total.Vintage.FormCode).Distinct()];
        var open = await db.CollectionsAsync(forms, reading.Period, _ => null, reading.At, ct);
        return open.Select(one => BriefWords.GoesOn.With(one.Period.Name, one.Title).In(language))
            .Concat(Notes(reading, gaps, language));
    }

    /// <summary>Out of which vintages the figures come, what is left open, and by which template it was written.</summary>
    private static IEnumerable<string> Notes(BriefReading reading, IReadOnlyList<BriefGap> gaps, Language language)
    {
        foreach (
            var vintage in reading
                .Sources.Totals.Select(total => (total.Vintage.Number, total.Vintage.FormCode, total.Vintage.Sha256))
                .Distinct()
        )
            yield return BriefWords.FromVintage.With(vintage.FormCode, vintage.Number, vintage.Sha256).In(language);
        foreach (var value in reading.Sources.Values.Select(value => value.Source).Distinct())
            yield return BriefWords.FromSeries.With(value).In(language);
        foreach (var gap in gaps)
            yield return BriefWords.Gap.With(gap.What, gap.Why).In(language);
        yield return BriefWords
            .ByTemplate.With(reading.Version.Code, reading.Version.Number, reading.Version.Definition.Source)
            .In(language);
        if (!reading.Version.Definition.IsOfficial)
            yield return BriefWords.SampleTemplate.In(language);
    }

    /// <summary>The area of whoever reads, whose figures alone are told; empty where the organisation has no region.</summary>
    private async Task<Words> AreaAsync(CancellationToken ct)
    {
        var scope = access.Scope;
        var regions = await db.Set<Organisation>()
            .Where(one => scope.Contains(one.Path) || one.Path == Organisation.Root)
            .Select(one => new { one.Path, one.RegionCode })
            .ToListAsync(ct);
        var whole = regions.First(one => one.Path == Organisation.Root).RegionCode;
        var codes = regions
            .Where(one => scope.Contains(one.Path))
            .Select(one => one.RegionCode ?? whole)
            .OfType<string>()
            .Distinct()
            .ToList();
        var names = await db.RegionNamesAsync(codes, ct);
        var found = codes.ConvertAll(code => names(code));
        return new(string.Join('、', found.Select(one => one.Zh)), string.Join(", ", found.Select(one => one.En)));
    }

    [GeneratedRegex(@"^\[\[\s*([a-z][a-z0-9_]*)\s*\]\]$")]
    private static partial Regex Placed();

    [GeneratedRegex(@"^(#{1,4})\s+")]
    private static partial Regex Heading();
}

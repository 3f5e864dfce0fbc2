using System.Globalization;
using Yuelu.Kernel;
using Yuelu.Reader;

namespace Yuelu.Plans.Drafts.Acts;

/// <summary>Makes several commitments out of one: by its numbers or by its places in the text.</summary>
internal static class SplitEntry
{
    private const int MostParts = 50;

    /// <summary>One of the new commitments.</summary>
    internal sealed record Part(int Start, int End, string Name, decimal? Value, string Unit);

    internal static Result<DraftDocument> Apply(
        DraftDocument document,
        Target target,
        IReadOnlyList<Part> parts,
        string? text
    )
    {
        if (!target.In(document).Succeeded(out var entry, out var problem))
            return problem;
        if (entry.Commitment is not { } commitment || parts.Count < 2 || parts.Any(part => part.Name.Length == 0))
            return DraftProblems.TooFewParts;
        var made = parts.Select((part, index) => Make(document, entry, commitment, part, index, text)).ToList();
        return document.Replace([entry.Key], made) with { Made = document.Made + made.Count };
    }

    internal static async Task<IResult> Handle(HttpContext http, Guid id, IFormCollection form, ReviewDesk desk)
    {
        var text = await desk.TextAsync(id, http.RequestAborted);
        var target = Target.Of(form);
        var place = ReviewPlace.From(http.Request.Query);
        var parts = PartsIn(form);
        return await desk.AnswerAsync(
            http,
            id,
            () => ActKind.Split,
            document => parts is null ? DraftProblems.TooFewParts : Apply(document, target, parts, text),
            document => place.On($"A{document.Made - parts!.Count + 1}")
        );
    }

    private static DraftEntry Make(
        DraftDocument document,
        DraftEntry entry,
        Commitment commitment,
        Part part,
        int index,
        string? text
    )
    {
        var place = new TextSpan(part.Start, part.End);
        var inText = text is not null && part.Start >= 0 && part.End <= text.Length && part.Start < part.End;
        return new DraftEntry
        {
            Key = $"A{document.Made + index + 1}",
            State = EntryState.Open,
            Code = index == 0 ? entry.Code : null,
            Commitment = commitment with
            {
                Id = $"A{document.Made + index + 1}",
                Indicator = part.Name,
                Value = part.Value,
                Unit = part.Unit,
                Start = part.Start,
                End = part.End,
                Quote = inText ? place.Of(text!) : commitment.Quote,
                Occurrences = [place],
            },
        };
    }

    /// <summary>The ticked parts, or null when one cannot be read.</summary>
    private static List<Part>? PartsIn(IFormCollection form)
    {
        var parts = new List<Part>();
        for (var i = 0; i < MostParts; i++)
        {
            if (form[$"part-{i}"].Count == 0)
                continue;
            var value = HalfWidth.Of(form[$"part-{i}-value"].ToString().Trim()).Replace(",", "");
            var hasValue = decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number);
            var hasPlace = int.TryParse(form[$"part-{i}-start"], CultureInfo.InvariantCulture, out var start);
            hasPlace &= int.TryParse(form[$"part-{i}-end"], CultureInfo.InvariantCulture, out var end);
            if (!hasPlace || !hasValue && value.Length > 0)
                return null;
            var (name, unit) = (form[$"part-{i}-name"].ToString().Trim(), form[$"part-{i}-unit"].ToString().Trim());
            parts.Add(new Part(start, end, name, hasValue ? number : null, unit));
        }
        return parts;
    }
}

using System.Globalization;
using Yuelu.Kernel;
using Yuelu.Plans.Trajectories;
using Yuelu.Reader;

namespace Yuelu.Plans.Commitments;

/// <summary>Which commitments a list shows and in what order; all of it stands in the address.</summary>
internal sealed record CommitmentFilter(
    string Text = "",
    string Kind = "",
    Standing? State = null,
    string Section = "",
    int? Due = null,
    string Sort = "",
    bool Descending = false,
    int Page = 1
)
{
    /// <summary>How many commitments stand on one page.</summary>
    public const int PageSize = 50;

    /// <summary>The word under <c>kind</c> that also shows the numbers that are no promise.</summary>
    public const string All = "all";

    /// <summary>Reads the filter from an address; what it does not know it leaves out.</summary>
    public static CommitmentFilter From(IQueryCollection query)
    {
        var sort = query["sort"].ToString();
        return new CommitmentFilter(
            query["q"].ToString().Trim(),
            query["kind"].ToString(),
            StandingWords.FromKey(query["state"]),
            query["section"].ToString(),
            int.TryParse(query["due"], NumberStyles.None, CultureInfo.InvariantCulture, out var due) ? due : null,
            sort.TrimStart('-'),
            sort.StartsWith('-'),
            int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page)
                ? Math.Max(1, page)
                : 1
        );
    }

    /// <summary>The filter as it stands in an address, without a leading question mark.</summary>
    /// <param name="day">The chosen day, when one is chosen.</param>
    public string ToQuery(DateOnly? day = null)
    {
        (string Name, string Value)[] parts =
        [
            ("q", Text),
            ("kind", Kind),
            ("state", State is { } state ? StandingWords.Key(state) : ""),
            ("section", Section),
            ("due", Due?.ToString(CultureInfo.InvariantCulture) ?? ""),
            ("sort", (Descending ? "-" : "") + Sort),
            ("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : ""),
            ("day", day?.ToString("O") ?? ""),
        ];
        return string.Join(
            '&',
            parts.Where(p => p.Value is not ("" or "-")).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value)}")
        );
    }

    /// <summary>The commitments that match, in order; every page of them.</summary>
    public IReadOnlyList<CommitmentLine> Apply(Board board)
    {
        var words = HalfWidth.ForSearch(Text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = board.Lines.Where(line =>
            IsOfKind(line)
            && (State is null || line.Trajectory.Standing == State)
            && (Section.Length == 0 || IsIn(line.Commitment.Section, Section))
            && (Due is null || line.Trajectory.Promise.DueYear == Due)
            && Array.TrueForAll(words, word => Searched(line).Contains(word, StringComparison.Ordinal))
        );
        return [.. Sorted(found)];
    }

    private bool IsOfKind(CommitmentLine line) =>
        Kind switch
        {
            "" => line.IsPromise,
            All => true,
            _ => Key(line.Commitment.Kind) == Kind,
        };

    /// <summary>The name of a kind in addresses.</summary>
    public static string Key(CommitmentKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>Whether a section lies in another: 二（一）3 lies in 二（一） and in 二, and 二十 does not lie in 二.</summary>
    public static bool IsIn(string? section, string whole)
    {
        if (section is null || !section.StartsWith(whole, StringComparison.Ordinal))
            return false;
        if (section.Length == whole.Length || whole.Length == 0)
            return true;
        var (last, next) = (whole[^1], section[whole.Length]);
        var goesOn = char.IsAsciiDigit(last) && char.IsAsciiDigit(next) || IsNumeral(last) && IsNumeral(next);
        return !goesOn && next != SecondOfItsNumber;
    }

    /// <summary>What a number ends in when the outline has it twice.</summary>
    private const char SecondOfItsNumber = '′';

    private static bool IsNumeral(char character) =>
        "〇一二三四五六七八九十百".Contains(character, StringComparison.Ordinal);

    private static string Searched(CommitmentLine line) =>
        HalfWidth.ForSearch(
            $"{line.Code} {line.Commitment.Indicator} {line.Commitment.Subject} {line.Commitment.Quote} {line.Commitment.Hedge}"
        );

    private IEnumerable<CommitmentLine> Sorted(IEnumerable<CommitmentLine> lines)
    {
        var sorted = Sort switch
        {
            "code" => lines.OrderBy(line => line.Code, StringComparer.Ordinal),
            "indicator" => lines.OrderBy(line => line.Commitment.Indicator, StringComparer.Ordinal),
            "due" => lines.OrderBy(line => line.Trajectory.Promise.DueYear ?? int.MaxValue),
            "state" => lines.OrderBy(line => line.Trajectory.Standing),
            "kind" => lines.OrderBy(line => line.Commitment.Kind),
            _ => lines,
        };
        return Descending ? sorted.Reverse() : sorted;
    }
}

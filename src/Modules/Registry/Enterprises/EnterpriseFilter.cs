using Yuelu.Kernel;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Search;

namespace Yuelu.Registry.Enterprises;

/// <summary>Which enterprises a list shows; all of it stands in the address.</summary>
/// <param name="Text">Parts of the name, separated by blanks, or a whole social credit code.</param>
/// <param name="Region">Code of a province, city or county; empty for all.</param>
/// <param name="Industry">Code of a division, group or class; empty for all.</param>
/// <param name="Park">Code of a park; empty for all.</param>
/// <param name="WithClosed">Whether closed and merged ones are shown too.</param>
internal sealed record EnterpriseFilter(string Text, string Region, string Industry, string Park, bool WithClosed)
{
    internal static EnterpriseFilter Of(IQueryCollection query) =>
        new(
            HalfWidth.Of(query["q"].ToString()).Trim(),
            Digits(query["region"], 6),
            Digits(query["industry"], 4),
            query["park"].ToString().Trim().ToLowerInvariant(),
            query["closed"] == "too"
        );

    internal bool IsEmpty =>
        Text.Length == 0 && Region.Length == 0 && Industry.Length == 0 && Park.Length == 0 && !WithClosed;

    /// <summary>The code that is looked for, when the text is one.</summary>
    internal string? Code =>
        Text.Length == SocialCreditCode.Length && Text.All(char.IsAsciiLetterOrDigit) ? Text.ToUpperInvariant() : null;

    /// <summary>The same for the search index.</summary>
    /// <param name="scope">Paths of organisations; null for the whole register.</param>
    internal SearchQuestion Question(IReadOnlyList<string>? scope)
    {
        var marks = new List<IReadOnlyList<string>>();
        if (scope?.Contains(Organisation.Root) == false)
            marks.Add([.. scope.Select(EnterpriseMarks.Organisation)]);
        if (Region.Length >= 2)
            marks.Add([EnterpriseMarks.Region(Region)]);
        if (Industry.Length >= 2)
            marks.Add([EnterpriseMarks.Industry(Industry)]);
        if (Park.Length > 0)
            marks.Add([EnterpriseMarks.Park(Park)]);
        var texts = Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(SearchText.Of)
            .Where(text => text.Length > 0);
        return new([.. texts], marks, WithClosed ? null : EnterpriseMarks.Closed);
    }

    private static string Digits(string? text, int most)
    {
        var code = HalfWidth.Of(text ?? "").Trim();
        return code.Length <= most && code.All(char.IsAsciiDigit) ? code : "";
    }
}

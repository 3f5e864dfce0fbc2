using System.Globalization;

namespace Yuelu.Plans.Drafts;

/// <summary>Where an officer is in a review: all of it stands in the address, so that it survives reloading and can be sent.</summary>
/// <param name="Show">Which list: open, all, rejected or findings.</param>
/// <param name="Part">Part of a long text, from 1.</param>
/// <param name="Entry">Key of the entry that is open.</param>
/// <param name="Task">What is being done to it: split, merge, add or accept-many; empty for none.</param>
/// <param name="Start">Chosen place in the text, for adding.</param>
/// <param name="End">End of the chosen place.</param>
/// <param name="As">What to add: mechanism, or empty for a commitment.</param>
/// <param name="Find">Phrase to find in the text, for adding.</param>
internal sealed record ReviewPlace(
    string Show = ReviewPlace.Open,
    int Part = 0,
    string Entry = "",
    string Task = "",
    int? Start = null,
    int? End = null,
    string As = "",
    string Find = ""
)
{
    internal const string Open = "open";
    internal const string All = "all";
    internal const string Rejected = "rejected";
    internal const string Findings = "findings";

    internal static ReviewPlace From(IQueryCollection query)
    {
        var show = query["show"].ToString();
        return new ReviewPlace(
            show is All or Rejected or Findings ? show : Open,
            Number(query["part"]) ?? 0,
            query["entry"].ToString(),
            query["do"].ToString(),
            Number(query["start"]),
            Number(query["end"]),
            query["as"].ToString(),
            query["find"].ToString()
        );
    }

    /// <summary>The query string, with its question mark.</summary>
    internal string Query
    {
        get
        {
            var query = QueryString.Empty;
            void Add(string name, string value)
            {
                if (value.Length > 0)
                    query = query.Add(name, value);
            }
            Add("show", Show == Open ? "" : Show);
            Add("part", Part > 0 ? Part.ToString(CultureInfo.InvariantCulture) : "");
            Add("entry", Entry);
            Add("do", Task);
            Add("start", Start?.ToString(CultureInfo.InvariantCulture) ?? "");
            Add("end", End?.ToString(CultureInfo.InvariantCulture) ?? "");
            Add("as", As);
            Add("find", Find);
            return query.ToString();
        }
    }

    /// <summary>The chosen place in the text, or null.</summary>
    internal Kernel.TextSpan? Chosen => Start < End ? new Kernel.TextSpan(Start.Value, End.Value) : null;

    /// <summary>The address of this place, relative to the site's root.</summary>
    internal string Address(Guid draft) => $"office/drafts/{draft}{Query}{(Entry.Length > 0 ? "#entry-" + Entry : "")}";

    /// <summary>The address of an act done from this place, relative to the site's root.</summary>
    internal string Act(Guid draft, string act) => $"office/drafts/{draft}/acts/{act}{Query}";

    /// <summary>The same list with nothing open.</summary>
    internal ReviewPlace Closed => this with { Entry = "", Task = "", Start = null, End = null, As = "", Find = "" };

    /// <summary>The same list with another entry open; the part follows the entry.</summary>
    internal ReviewPlace On(string key) => Closed with { Entry = key, Part = 0 };

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

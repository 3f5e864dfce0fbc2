using Yuelu.Reader.Sentences;

namespace Yuelu.Reader.Outline;

/// <summary>A unit in reading order with the heading it stands under.</summary>
/// <param name="Section">Index into the outline, or −1 before the first heading.</param>
internal readonly record struct PlacedUnit(Unit Unit, int Section);

/// <summary>A heading in the manuscript.</summary>
internal sealed record Section(
    string Number,
    int Level,
    string Title,
    int Start,
    int End,
    bool Inferred,
    int Parent,
    int Kind,
    int Ordinal
)
{
    /// <summary>Whether numbered entries stand below it.</summary>
    public bool HasChildren { get; set; }
}

/// <summary>Builds the outline from the numbers of the headings.</summary>
internal sealed class OutlineReader
{
    private const int LargestGap = 6;
    private const int FarthestLook = 600;
    private const int MostPrimes = 3;
    private readonly string text;
    private readonly IReadOnlyList<Unit> units;
    private readonly List<Section> sections = [];
    private readonly List<int> open = [];
    private readonly Dictionary<string, int> printings = [];
    private readonly Dictionary<int, int> latest = [];

    private OutlineReader(string text, IReadOnlyList<Unit> units) => (this.text, this.units) = (text, units);

    /// <summary>The outline and each unit's place in it.</summary>
    public static (List<Section> Sections, List<PlacedUnit> Units) Read(string text, IReadOnlyList<Unit> units)
    {
        var reader = new OutlineReader(text, units);
        var placed = new List<PlacedUnit>(units.Count);
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i].Heading is { } mark)
                reader.Open(i, mark);
            placed.Add(new PlacedUnit(units[i], reader.open.Count > 0 ? reader.open[^1] : -1));
        }
        return (reader.sections, placed);
    }

    /// <summary>Rank of a mark's form: a lower one stands above a higher one.</summary>
    public static int Kind(HeadingMark mark) =>
        mark.Level switch
        {
            0 => 45,
            1 => mark.Label[0] == '第' ? 10 : 30,
            2 => mark.Label[0] == '第' ? 20 : 40,
            3 => 50,
            4 => 60,
            _ => 70,
        };

    private void Open(int at, HeadingMark mark)
    {
        var (unit, kind) = (units[at], Kind(mark));
        while (open.Count > 0 && sections[open[^1]].Kind > kind)
            open.RemoveAt(open.Count - 1);
        var last = open.Count > 0 && sections[open[^1]].Kind == kind ? sections[open[^1]] : null;
        if (last is not null)
            open.RemoveAt(open.Count - 1);
        if (mark.Number == 1 && last is not null && open.Count > 0 && ParentIsLost(at, sections[open[^1]]))
        {
            var parent = sections[open[^1]];
            open.RemoveAt(open.Count - 1);
            Push(Lost(unit, parent.Kind, parent.Ordinal + 1), null);
            last = null;
        }
        // Some plans number their work items through all sections.
        var previous = last?.Ordinal ?? (latest.GetValueOrDefault(kind) + 1 == mark.Number ? mark.Number - 1 : 0);
        latest[kind] = mark.Number;
        if (kind is >= 30 and <= 50 && kind != 45 && mark.Number > previous + 1 && mark.Number - previous <= LargestGap)
        {
            for (var lost = previous + 1; lost < mark.Number; lost++)
            {
                Push(Lost(unit, kind, lost), null);
                open.RemoveAt(open.Count - 1);
            }
        }
        Push(new Section("", 0, unit.Title(text), unit.Start, unit.End, false, -1, kind, mark.Number), mark.Label);
    }

    private static Section Lost(Unit before, int kind, int ordinal) =>
        new("", 0, "", before.Start, before.Start, true, -1, kind, ordinal);

    /// <summary>A list that starts anew at 1 without a heading between belongs to a lost heading, when the next heading above skips a number.</summary>
    private bool ParentIsLost(int at, Section parent)
    {
        for (var i = at + 1; i < Math.Min(units.Count, at + FarthestLook); i++)
        {
            if (units[i].Heading is not { } mark)
                continue;
            var kind = Kind(mark);
            if (kind < parent.Kind)
                return false;
            if (kind == parent.Kind)
                return mark.Number == parent.Ordinal + 2;
        }
        return false;
    }

    private void Push(Section section, string? label)
    {
        var parent = open.Count > 0 ? open[^1] : -1;
        if (parent >= 0)
            sections[parent].HasChildren = true;
        var number = (parent >= 0 ? sections[parent].Number : "") + (label ?? Label(section.Kind, section.Ordinal));
        number += Mark(printings[number] = printings.GetValueOrDefault(number) + 1);
        sections.Add(section with { Number = number, Level = open.Count + 1, Parent = parent });
        open.Add(sections.Count - 1);
    }

    /// <summary>What tells a later heading of the same number from the first: up to three primes, then a count.</summary>
    private static string Mark(int printing) =>
        printing <= MostPrimes + 1 ? new string('′', printing - 1) : $"′⟨{printing}⟩";

    private static string Label(int kind, int ordinal) =>
        kind switch
        {
            10 => $"第{Chinese(ordinal)}章",
            20 => $"第{Chinese(ordinal)}节",
            30 => Chinese(ordinal),
            40 => $"（{Chinese(ordinal)}）",
            _ => ordinal.ToString(),
        };

    private static string Chinese(int number)
    {
        const string digits = "零一二三四五六七八九";
        var (tens, ones) = (number / 10, number % 10);
        return (tens > 1 ? digits[tens].ToString() : "")
            + (tens > 0 ? "十" : "")
            + (ones > 0 ? digits[ones].ToString() : "");
    }
}

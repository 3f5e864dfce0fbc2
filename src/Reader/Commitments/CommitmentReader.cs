using Yuelu.Reader.Outline;
using Yuelu.Reader.Tables;

namespace Yuelu.Reader.Commitments;

/// <summary>Reads the commitments of a whole manuscript.</summary>
internal static class CommitmentReader
{
    public static (List<Candidate> Found, List<SetAside> Aside) Read(
        string text,
        List<Section> sections,
        List<PlacedUnit> units,
        PlanTime time
    )
    {
        var found = new List<Candidate>();
        var aside = new List<SetAside>();
        var traits = SectionTraits.Of(sections);
        var carry = new DeadlineCarry(time);
        var cells = TableReader.Read(text, units, time, found);
        for (var i = 0; i < units.Count; i++)
        {
            if (cells[i])
                continue;
            var (unit, section) = units[i];
            var start = unit.Heading?.End ?? unit.Start;
            var deadline = carry.Next(text, unit, section);
            var (past, goals) = section >= 0 ? traits[section] : default;
            SentenceReader.Read(text, start, unit.End, new Context(time, section, past, goals, deadline), found, aside);
        }
        return (found.OrderBy(candidate => candidate.End).ToList(), aside);
    }
}

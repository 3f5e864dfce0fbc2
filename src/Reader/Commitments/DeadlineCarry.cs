using Yuelu.Reader.Sentences;

namespace Yuelu.Reader.Commitments;

/// <summary>Carries a deadline on: within its paragraph, and from the words that lead a list into the list's items.</summary>
internal sealed class DeadlineCarry(PlanTime time)
{
    private int? paragraph;
    private int? lead;
    private int leadSection = int.MinValue;
    private bool leads;

    /// <summary>The deadline that holds where <paramref name="unit"/> starts.</summary>
    public int? Next(string text, Unit unit, int section)
    {
        if (unit.NewParagraph)
        {
            if (!unit.Bullet && unit.Heading is null && paragraph is not null && leads)
                (lead, leadSection) = (paragraph, section);
            paragraph = null;
        }
        if (section != leadSection)
            lead = null;
        var holds = paragraph ?? lead;
        var own = Deadlines
            .Find(text, unit.Start, unit.End)
            .FindAll(year => year.Use == YearUse.Deadline && !time.IsPast(year.Year));
        if (own.Count > 0)
        {
            paragraph = own[^1].Year;
            leads = own.TrueForAll(year => year.Year == own[0].Year) && text[unit.End - 1] is '：' or ':';
        }
        return holds;
    }
}

using Yuelu.Reader.Text;

namespace Yuelu.Reader.Commitments;

/// <content>Numbers that promise nothing, limits for others, and the plan counting its parts.</content>
internal sealed partial class SentenceReader
{
    private AsideReason? WhyAside(int index)
    {
        var quantity = quantities[index];
        if (thresholds[index])
            return AsideReason.Threshold;
        if (context.Past || Tense.IsPast(text, start, quantity.NumberStart, end, years, context.Time))
            return AsideReason.Past;
        if (
            Standards.At(text, Chars.SkipSpaces(text, ClauseStart(quantity.Start), end), end) is not null
            && !context.Goals
        )
            return AsideReason.Threshold;
        if (IsStartingValue(index))
            return AsideReason.Base;
        if (quantity.Unit.EndsWith('元') && Sums.In(text, start, end) && !HasDeadlineBefore(quantity.Start))
            return AsideReason.Subsidy;
        if (quantity.Unit == "%" && Subsidies.In(text, ClauseStart(quantity.Start), ClauseEnd(quantity.End)))
            return AsideReason.Subsidy;
        return null;
    }

    /// <summary>The 42% of 由2025年的42%提高到55%.</summary>
    private bool IsStartingValue(int index)
    {
        var quantity = quantities[index];
        if (quantity.Before is not null && quantity.Start > start && quantities[index].Unit != "倍")
            return false;
        var at = Chars.SkipSpacesBack(text, quantity.NumberStart, start);
        if (
            years.Exists(year =>
                year.Use == YearUse.Base && (year.End == at || year.End == at - 1 && text[at - 1] == '的')
            )
        )
            return quantity.Unit is not ("倍" or "百分点");
        return at > start
            && text[at - 1] is '由' or '从'
            && index + 1 < quantities.Count
            && !(text[quantity.End] is '、' or '的');
    }

    /// <summary>A time limit that the plan sets others: 30天内, 不得超过10日, 到期前30日.</summary>
    private Candidate? Requirement(int index)
    {
        var quantity = quantities[index];
        var clause = ClauseStart(quantity.Start);
        var limit =
            quantity.After == Comparator.AtMost
            || quantity.Before == Comparator.AtMost && Duty.In(text, clause, quantity.NumberStart);
        var ahead =
            quantity.Before is null
            && quantity.Start > start
            && text[quantity.Start - 1] == '前'
            && Duty.In(text, start, ClauseEnd(quantity.End));
        if (
            !limit && !ahead
            || Aiming.In(text, clause, ClauseEnd(quantity.End)) && !Duty.In(text, clause, quantity.Start)
        )
            return null;
        var noun = NounPhrases.BeforeNumber(text, clause, quantity.Start, years);
        return new Candidate(
            noun.Start,
            quantity.End,
            CommitmentKind.Requirement,
            text[noun.Start..noun.End],
            ahead ? Comparator.Reach : Comparator.AtMost
        )
        {
            Value = quantity.Value,
            Unit = quantity.Unit,
            Section = context.Section,
            Confidence = 0.75,
        };
    }

    private Candidate Part(int index, (int Start, int End) noun) =>
        new(
            quantities[index].NumberStart,
            noun.End,
            CommitmentKind.PlanCount,
            text[noun.Start..noun.End],
            Comparator.Count
        )
        {
            Value = quantities[index].Value,
            Unit = quantities[index].Unit,
            Section = context.Section,
        };

    private bool IsPromised(int index, bool counting, int clause)
    {
        var quantity = quantities[index];
        if (promised || context.Goals || HasDeadlineBefore(quantity.Start) || PerYear(index))
            return true;
        if (counting)
            return CommitVerbs.Words.In(text, clause, quantity.NumberStart)
                || quantity.Before is not null && CommitVerbs.Words.In(text, start, quantity.Start);
        return quantity.Before is not null
            || quantity.Unit == "%" && (quantity.After is not null || EndsInRate(index, clause))
            || Goal.In(text, clause, Math.Min(end, quantity.End))
            || CommitVerbs.Words.In(text, clause, quantity.NumberStart);
    }

    /// <summary>A rate with its number directly behind: 关键工序数控化率52%.</summary>
    private bool EndsInRate(int index, int clause)
    {
        var noun = NounPhrases.BeforeNumber(text, Math.Max(clause, PreviousEnd(index)), quantities[index].Start, years);
        return noun.End > noun.Start + 2
            && (text[noun.End - 1] is '率' or '重' or '比' || text[noun.End - 1] == '例' && text[noun.End - 2] == '比');
    }
}

using Yuelu.Reader.Text;

namespace Yuelu.Reader.Commitments;

/// <content>Noun phrases, groups of numbers and clauses.</content>
internal sealed partial class SentenceReader
{
    /// <summary>A、B各30家 and A、B均达到92%: the number holds for each thing named.</summary>
    private void Each(int index, Candidate candidate, List<Candidate> found)
    {
        var quantity = quantities[index];
        var at = Chars.SkipSpacesBack(text, quantity.Start, start);
        if (at <= start || text[at - 1] is not ('各' or '均') && !(at - 2 >= start && text[at - 2] == '均'))
            return;
        var noun = NounPhrases.BeforeNumber(
            text,
            Math.Max(ClauseStart(quantity.Start), PreviousEnd(index)),
            at - 1,
            years
        );
        if (Pairs.All(text, noun.Start, noun.End) is not { Count: > 1 } things)
            return;
        found[^1] = candidate with { Indicator = text[things[0].Start..things[0].End] };
        foreach (var thing in things.Skip(1))
            found.Add(candidate with { Start = thing.Start, Indicator = text[thing.Start..thing.End] });
    }

    /// <summary>The noun phrase in front of a number; of 分别 groups the one with the same place; else the topic of the sentence.</summary>
    private (int Start, int End) Noun(int index, int left)
    {
        if (Group(index) is { Count: > 1 } group && Respectively(group) is { } nouns)
            return nouns[group.IndexOf(index)];
        var noun = NounPhrases.BeforeNumber(text, left, quantities[index].Start, years);
        if (noun.End - noun.Start >= 2)
            return noun;
        if (index > 0 && IsStartingValue(index - 1))
            return Noun(index - 1, Math.Max(ClauseStart(quantities[index - 1].Start), PreviousEnd(index - 1)));
        // 到2025年达到5000亿元: the noun stands in the clause before.
        for (var clause = ClauseStart(left); clause > start; )
        {
            var before = ClauseStart(clause - 1);
            noun = NounPhrases.BeforeNumber(text, before, clause - 1, years);
            if (noun.End - noun.Start >= 2)
            {
                var last = quantities.FindLastIndex(
                    index - 1 < 0 ? 0 : index - 1,
                    other => other.Start >= before && other.End <= clause
                );
                return last >= 0 && index > 0 && !quantities[last].Counts
                    ? Noun(last, Math.Max(before, PreviousEnd(last)))
                    : noun;
            }
            clause = before;
        }
        return (quantities[index].Start, quantities[index].Start);
    }

    private string Indicator(int index, (int Start, int End) noun, bool counting)
    {
        var words = text[noun.Start..noun.End].Trim();
        if (counting && words.LastIndexOf('的') is > 0 and var of && words.Length - of - 1 >= 4)
            words = words[(of + 1)..];
        if (!counting && index > 0 && Heads.Carried(text, start, noun.Start, words) is { } head)
            words = head + words;
        return words;
    }

    private int GroupStart(int index, int left) =>
        Group(index) is var group && group[0] == index
            ? left
            : Math.Max(ClauseStart(quantities[group[0]].Start), PreviousEnd(group[0]));

    private int GroupNumberStart(int index) => quantities[Group(index)[0]].NumberStart;

    /// <summary>Numbers that follow each other with nothing but 、 and 和 between.</summary>
    private List<int> Group(int index)
    {
        var first = index;
        while (first > 0 && OnlyJoined(first - 1, first))
            first--;
        var last = index;
        while (last + 1 < quantities.Count && OnlyJoined(last, last + 1))
            last++;
        return Enumerable.Range(first, last - first + 1).ToList();
    }

    private bool OnlyJoined(int one, int other)
    {
        var from = quantities[one].End;
        var to = quantities[other].Start;
        if (to <= from)
            return to == from;
        for (var i = from; i < to; i++)
        {
            if (text[i] is not ('、' or '和' or '及' or '与' or '，' or '以') && !Chars.IsSpace(text[i]))
                return false;
        }
        return true;
    }

    private List<(int Start, int End)>? Respectively(List<int> group)
    {
        var first = quantities[group[0]];
        var from = Math.Max(ClauseStart(first.Start), group[0] > 0 ? PreviousEnd(group[0]) : start);
        var (nounStart, nounEnd) = NounPhrases.BeforeNumber(text, from, first.Start, years);
        return Pairs.Split(text, nounStart, nounEnd, group.Count);
    }

    private int PreviousEnd(int index)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (!thresholds[i])
                return quantities[i].End;
        }
        return start;
    }

    private int NextStart(int index)
    {
        for (var i = index + 1; i < quantities.Count; i++)
        {
            if (!thresholds[i])
                return quantities[i].Start;
        }
        return int.MaxValue;
    }

    private int ClauseStart(int at)
    {
        var depth = 0;
        for (var i = Math.Min(at, end) - 1; i >= start; i--)
        {
            if (text[i] is '）' or ')')
                depth++;
            else if (text[i] is '（' or '(' && depth > 0)
                depth--;
            else if (
                depth == 0
                && Chars.EndsClause(text[i])
                && !(text[i] == ',' && i + 1 < end && Chars.IsDigit(text[i + 1]))
            )
                return i + 1;
        }
        return start;
    }

    private int ClauseEnd(int at)
    {
        while (at < end && !Chars.EndsClause(text[at]))
            at++;
        return at;
    }
}

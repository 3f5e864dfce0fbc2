using Yuelu.Reader.Outline;
using Yuelu.Reader.Text;

namespace Yuelu.Reader.Tasks;

/// <summary>A body named as responsible, in the manuscript.</summary>
internal sealed record FoundActor(string Name, string Role, List<int> Sections, int Start, int End);

/// <summary>Reads who answers for what from brackets such as （牵头部门：市科委、市经济信息化委；配合单位：…）.</summary>
internal static class ActorReader
{
    private static readonly WordSet Roles = new(
        "牵头部门 牵头单位 责任单位 责任部门 配合单位 配合部门 参与单位 协同单位 协办单位 主办单位 承办单位 实施单位 参加单位 主责部门 牵头 负责单位 协调单位 支持单位"
    );
    private static readonly WordSet Bodies = new(
        "局 委 厅 部 政府 办 院 集团 公司 中心 管委会 银行 会 署 海关 大学 法院 检察院 单位 部门 分局 支队 协会 所"
    );

    /// <summary>The bodies in order of first mention, one for each name and role.</summary>
    public static List<FoundActor> Read(string text, List<PlacedUnit> units)
    {
        var actors = new Dictionary<(string, string), FoundActor>();
        foreach (var (unit, section) in units)
        {
            for (var i = unit.Start; i < unit.End; i++)
            {
                if (text[i] is not ('（' or '('))
                    continue;
                var close = text.AsSpan(i, unit.End - i).IndexOfAny('）', ')');
                if (close < 0)
                    break;
                Bracket(text, i + 1, Balanced(text, i, unit.End), section, actors);
            }
        }
        return actors.Values.OrderBy(actor => actor.Start).ToList();
    }

    private static void Bracket(
        string text,
        int start,
        int end,
        int section,
        Dictionary<(string, string), FoundActor> actors
    )
    {
        var role = Roles.At(text, start, end);
        if (role is null && !AllBodies(text, start, end))
            return;
        var current = role ?? "";
        var from = start;
        for (var i = start; i <= end; i++)
        {
            if (i < end && text[i] is not ('、' or '，' or '；' or ';' or ',' or '：' or ':' or '。'))
                continue;
            var word = text[from..i].Trim();
            if (i < end && text[i] is '：' or ':')
                current = word.Length is > 0 and <= 8 ? word : current;
            else if (word.Length is >= 2 and <= 40 && Bodies.Before(word, word.Length, 0) is not null)
            {
                var key = (word, current);
                if (!actors.TryGetValue(key, out var actor))
                    actors[key] = actor = new FoundActor(word, current, [], from, i);
                if (section >= 0 && !actor.Sections.Contains(section))
                    actor.Sections.Add(section);
            }
            from = i + 1;
        }
    }

    private static bool AllBodies(string text, int start, int end)
    {
        var from = start;
        var count = 0;
        for (var i = start; i <= end; i++)
        {
            if (i < end && text[i] is not ('、' or '，'))
                continue;
            if (i - from < 2 || Bodies.Before(text, i, from) is null)
                return false;
            count++;
            from = i + 1;
        }
        return count >= 2 && end - start <= 200;
    }

    private static int Balanced(string text, int open, int end)
    {
        var depth = 0;
        for (var i = open; i < end; i++)
        {
            depth +=
                text[i] is '（' or '(' ? 1
                : text[i] is '）' or ')' ? -1
                : 0;
            if (depth == 0)
                return i;
        }
        return end;
    }
}

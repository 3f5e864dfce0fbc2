using Yuelu.Reader.Outline;
using Yuelu.Reader.Text;

namespace Yuelu.Reader.Tasks;

/// <summary>Lists the numbered work items: the innermost numbered entries outside the general part.</summary>
internal static class TaskReader
{
    private static readonly WordSet General = new(
        "总体要求 总体思路 指导思想 基本原则 原则 发展目标 主要目标 总体目标 工作目标 目标 指标 形势 背景 基础 现状 意义 附则 术语 释义 发展环境 回顾 成效 进展 适用范围 战略定位"
    );
    private static readonly WordSet Doing = new("夯实 强化 筑牢 提升 增强 加强 优化 落实 明确 分解 完成 坚持 推进");

    /// <summary>Indices of the sections that are work items.</summary>
    public static List<int> Read(List<Section> sections)
    {
        var tasks = new List<int>();
        var general = new bool[sections.Count];
        for (var i = 0; i < sections.Count; i++)
        {
            var section = sections[i];
            var title = section.Title;
            general[i] =
                section.Parent >= 0 && general[section.Parent]
                || title.Length is > 0 and <= 16 && General.In(title) && Doing.At(title, 0, title.Length) is null;
            if (!general[i] && !section.HasChildren && section.Level > 1)
                tasks.Add(i);
        }
        return tasks;
    }
}

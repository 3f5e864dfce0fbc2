using Yuelu.Kernel;

namespace Yuelu.Plans.Drafts;

/// <summary>The words of the page that says that somebody else was faster.</summary>
internal static class StaleWords
{
    internal static readonly Words Title = new("有人先改了这个条目", "Somebody changed this entry first");
    internal static readonly Words Who = new("{0} 于 {1}：{2} {3}。", "{0} at {1}: {2} {3}.");
    internal static readonly Words Field = new("字段", "Field");
    internal static readonly Words Before = new("原来", "Before");
    internal static readonly Words Now = new("现在", "Now");
    internal static readonly Words Yours = new("您提交的", "What you sent");
    internal static readonly Words OpenTheirs = new("打开现在的条目", "Open the entry as it is now");
    internal static readonly Words UseMine = new("改用我提交的内容", "Use what I sent instead");

    internal static Words NameOf(string field) =>
        field switch
        {
            EntryForm.Name => EntryWords.Indicator,
            EntryForm.Kind => EntryWords.Kind,
            EntryForm.Subject => EntryWords.Subject,
            EntryForm.Comparator => EntryWords.Comparator,
            EntryForm.Value => EntryWords.Value,
            EntryForm.Low => EntryWords.Low,
            EntryForm.High => EntryWords.High,
            EntryForm.Unit => EntryWords.Unit,
            EntryForm.BaseYear => EntryWords.BaseYear,
            EntryForm.DeadlineYear => EntryWords.DeadlineYear,
            EntryForm.PerYear => EntryWords.PerYear,
            EntryForm.Hedge => EntryWords.Hedge,
            EntryForm.Section => EntryWords.Section,
            _ => EntryWords.Code,
        };
}

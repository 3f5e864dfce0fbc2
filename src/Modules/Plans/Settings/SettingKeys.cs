using System.Globalization;
using Yuelu.Kernel;

namespace Yuelu.Plans.Settings;

/// <summary>One assumption that the operator may set.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Hint">What it does and in which form its value is written.</param>
/// <param name="Choices">The values allowed, when it is a choice; empty for a number of per cent.</param>
internal sealed record SettingKind(
    string Key,
    Words Name,
    Words Hint,
    IReadOnlyList<(string Value, Words Name)> Choices
);

/// <summary>The assumptions there are.</summary>
internal static class SettingKeys
{
    public const string Nearly = "nearly.band";
    public const string About = "about.tolerance";
    public const string Rate = "rate.reading";

    public static IReadOnlyList<SettingKind> All { get; } =
    [
        new(
            Nearly,
            new("“接近进度”的幅度（%）", "Band of ‘nearly’ (%)"),
            new(
                "比路径差多少仍算接近，以全程（基年到目标）的百分数计，例如 5。",
                "How far short of the path still counts as nearly, in per cent of the whole way from baseline to target, such as 5."
            ),
            []
        ),
        new(
            About,
            new("“左右”的幅度（%）", "Tolerance of ‘about’ (%)"),
            new(
                "差目标数多少仍算达到，以目标数的百分数计，例如 5。",
                "How far short of the number still counts as reached, in per cent of the number, such as 5."
            ),
            []
        ),
        new(
            Rate,
            new("增速的算法", "Meaning of a growth rate"),
            new(
                "原文没有写明是年均还是末年增速时怎样算：average（年均）或 last-year（末年）。",
                "What a rate means whose sentence does not say: average, or last-year."
            ),
            [("average", new("年均", "average")), ("last-year", new("末年", "the last year's"))]
        ),
    ];

    /// <summary>The assumption with this key, or null.</summary>
    public static SettingKind? Find(string? key) => All.FirstOrDefault(kind => kind.Key == key);

    /// <summary>A value as people read it.</summary>
    public static Words Say(string key, string value) =>
        Find(key)?.Choices.FirstOrDefault(choice => choice.Value == value).Name ?? Words.Same(value);

    /// <summary>Whether a value has the form that its key asks for.</summary>
    public static bool Accepts(SettingKind kind, string value) =>
        kind.Choices.Count > 0
            ? kind.Choices.Any(choice => choice.Value == value)
            : decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
                && percent is >= 0 and <= 100;
}

using System.Text.RegularExpressions;
using Yuelu.Kernel;

namespace Yuelu.Registry.CodeLists;

/// <summary>A list of codes that the register uses (代码表). Which codes there are is data.</summary>
/// <param name="Key">In records and addresses.</param>
/// <param name="Form">How a code of it is written.</param>
internal sealed partial record CodeList(string Key, Words Name, Regex Form)
{
    /// <summary>行政区划: provinces, cities and counties; six digits, of which trailing 00 pairs name the level.</summary>
    internal static readonly CodeList Region = new(
        "region",
        new("行政区划（GB/T 2260）", "Regions (GB/T 2260)"),
        SixDigits()
    );

    /// <summary>国民经济行业: divisions, groups and classes; two to four digits.</summary>
    internal static readonly CodeList Industry = new(
        "industry",
        new("国民经济行业（GB/T 4754）", "Industries (GB/T 4754)"),
        TwoToFourDigits()
    );

    /// <summary>登记注册类型.</summary>
    internal static readonly CodeList RegistrationType = new(
        "registration-type",
        new("登记注册类型", "Registration types"),
        ThreeOrFourDigits()
    );

    /// <summary>规上名单变动原因.</summary>
    internal static readonly CodeList ListingReason = new(
        "listing-reason",
        new("规上名单变动原因", "Reasons of above-threshold changes"),
        Short()
    );

    /// <summary>企业梯队种类: leading enterprise, over 100 billion, specialised, or whatever the operator names.</summary>
    internal static readonly CodeList TierKind = new("tier", new("企业梯队种类", "Kinds of tiers"), Short());

    /// <summary>重点产业: those that a plan names, which are none of GB/T 4754.</summary>
    internal static readonly CodeList KeyIndustry = new("key-industry", new("重点产业", "Key industries"), Short());

    internal static readonly IReadOnlyList<CodeList> All =
    [
        Region,
        Industry,
        RegistrationType,
        ListingReason,
        TierKind,
        KeyIndustry,
    ];

    internal static CodeList? Find(string? key) => All.FirstOrDefault(list => list.Key == key);

    [GeneratedRegex("^[0-9]{6}$")]
    private static partial Regex SixDigits();

    [GeneratedRegex("^[0-9]{2,4}$")]
    private static partial Regex TwoToFourDigits();

    [GeneratedRegex("^[0-9A-Za-z.-]{1,20}$")]
    private static partial Regex Short();

    [GeneratedRegex("^[0-9]{3,4}$")]
    private static partial Regex ThreeOrFourDigits();
}

using System.Text.RegularExpressions;
using Yuelu.Platform.Search;

namespace Yuelu.Registry.Names;

/// <summary>
/// What is left of a name when the ways of writing it are taken off: the form of the company at its end and the words
/// 省, 市, 县, 区, which some write and some leave out. Two names with one key are near-equal; a person decides whether they
/// are one enterprise.
/// </summary>
internal static partial class NameKey
{
    internal static string Of(string name)
    {
        var text = SearchText.Of(name);
        var key = Places().Replace(Form().Replace(text, ""), "");
        return key.Length > 0 ? key : text;
    }

    [GeneratedRegex("(股份有限公司|有限责任公司|有限公司|股份公司|公司|coltd|ltd|inc)$")]
    private static partial Regex Form();

    [GeneratedRegex("[省市县区]")]
    private static partial Regex Places();
}

using System.Text.RegularExpressions;
using Yuelu.Kernel;

namespace Yuelu.Architecture;

/// <summary>Every text of the product is there in both languages and says the same things.</summary>
public sealed partial class WordsTests
{
    /// <summary>The link that leads an English reader to the Chinese page.</summary>
    private const string LanguageName = "中文";

    private static readonly (string Name, Words Words)[] All = [.. Assemblies.StaticValues<Words>()];

    [Fact]
    public void No_text_is_empty_in_either_language() =>
        Assert.Empty(
            All.Where(text => string.IsNullOrWhiteSpace(text.Words.Zh) || string.IsNullOrWhiteSpace(text.Words.En))
        );

    [Fact]
    public void Both_languages_have_the_same_placeholders() =>
        Assert.Empty(All.Where(text => !Placeholders(text.Words.Zh).SetEquals(Placeholders(text.Words.En))));

    [Fact]
    public void English_texts_have_no_Chinese_characters() =>
        Assert.Empty(
            All.Where(text =>
                text.Words.En != text.Words.Zh && text.Words.En != LanguageName && Han().IsMatch(text.Words.En)
            )
        );

    [Fact]
    public void Placeholders_can_be_filled()
    {
        object[] values = [.. Enumerable.Range(0, 12).Cast<object>()];
        foreach (var (name, words) in All.Where(text => text.Words.Zh.Contains("{0")))
            Assert.DoesNotContain("{", words.With(values).En + words.With(values).Zh + $" {name}");
    }

    private static HashSet<string> Placeholders(string text) =>
        [.. Placeholder().Matches(text).Select(found => found.Groups[1].Value)];

    [GeneratedRegex(@"\{(\d+)[^}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();
}

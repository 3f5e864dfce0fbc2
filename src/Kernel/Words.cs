namespace Yuelu.Kernel;

/// <summary>The languages of every page, message and export.</summary>
public enum Language
{
    /// <summary>中文, the default.</summary>
    Chinese,

    /// <summary>English.</summary>
    English,
}

/// <summary>One text in both languages, so that neither can be forgotten.</summary>
/// <param name="Zh">The Chinese text.</param>
/// <param name="En">The English text.</param>
public sealed record Words(string Zh, string En)
{
    /// <summary>A text that is the same in both languages, such as a name taken from a document.</summary>
    public static Words Same(string text) => new(text, text);

    /// <summary>The text in <paramref name="language"/>.</summary>
    public string In(Language language) => language == Language.English ? En : Zh;

    /// <summary>The text with its <c>{0}</c>, <c>{1}</c>… filled in both languages; a value that is itself <see cref="Words"/> is filled in by language.</summary>
    public Words With(params object[] values) =>
        new(
            string.Format(Zh, InLanguage(values, Language.Chinese)),
            string.Format(En, InLanguage(values, Language.English))
        );

    private static object[] InLanguage(object[] values, Language language) =>
        Array.ConvertAll(values, value => value is Words words ? words.In(language) : value);
}

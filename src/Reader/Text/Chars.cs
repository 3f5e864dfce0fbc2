namespace Yuelu.Reader.Text;

/// <summary>What the grammar asks of a character.</summary>
internal static class Chars
{
    public static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff' or >= '\u3400' and <= '\u4dbf';

    /// <summary>An ASCII or full-width digit.</summary>
    public static bool IsDigit(char c) => c is >= '0' and <= '9' or >= '０' and <= '９';

    public static int Digit(char c) => c <= '9' ? c - '0' : c - '０';

    public static bool IsLatin(char c) => char.IsAsciiLetter(c) || c is >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ';

    /// <summary>White space that separates nothing within a sentence.</summary>
    public static bool IsSpace(char c) => c is ' ' or '\t' or '\u3000' or '\u00a0' or '\u2002' or '\u2003';

    public static bool EndsSentence(char c) => c is '。' or '！' or '？' or '!' or '?';

    /// <summary>Ends a clause within a sentence.</summary>
    public static bool EndsClause(char c) => c is '，' or '；' or '：' or ';' or ':' or ',' or '\n' || EndsSentence(c);

    public static bool IsOpening(char c) =>
        c is '（' or '(' or '《' or '“' or '「' or '【' or '〔' or '[' or '［' or '‘';

    public static bool IsClosing(char c) =>
        c is '）' or ')' or '》' or '”' or '」' or '】' or '〕' or ']' or '］' or '’';

    public static int SkipSpaces(string text, int at, int end)
    {
        while (at < end && IsSpace(text[at]))
            at++;
        return at;
    }

    public static int SkipSpacesBack(string text, int at, int start)
    {
        while (at > start && IsSpace(text[at - 1]))
            at--;
        return at;
    }
}

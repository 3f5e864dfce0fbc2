using System.Text;
using Yuelu.Kernel;

namespace Yuelu.Vtl.Lexing;

/// <summary>Cuts a script into tokens by the lexical rules of VTL 2.1; comments and blanks are left out.</summary>
internal sealed class Lexer(string text, Diagnostics diagnostics)
{
    private static readonly string[] Symbols =
    [
        ":=",
        "<-",
        "<>",
        "<=",
        ">=",
        "||",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        ",",
        ";",
        ":",
        "#",
        "+",
        "-",
        "*",
        "/",
        "=",
        "<",
        ">",
    ];

    private int at;

    /// <summary>All tokens, the last being <see cref="TokenKind.End"/>; what is none is reported.</summary>
    public IReadOnlyList<Token> Read()
    {
        var tokens = new List<Token>();
        while (SkipBlanks())
            tokens.Add(Next());
        tokens.Add(new Token(TokenKind.End, "", new TextSpan(text.Length, text.Length)));
        return tokens;
    }

    private Token Next()
    {
        var start = at;
        var c = text[at];
        if (c == '"')
            return Quoted(TokenKind.String);
        if (c == '\'')
            return Quoted(TokenKind.QuotedName);
        if (char.IsAsciiDigit(c))
            return Digits();
        if (IsNamePart(c))
        {
            while (at < text.Length && IsNamePart(text[at]))
                at++;
            return Token(TokenKind.Word, start);
        }
        foreach (var symbol in Symbols)
            if (string.CompareOrdinal(text, at, symbol, 0, symbol.Length) == 0)
            {
                at += symbol.Length;
                return Token(TokenKind.Symbol, start);
            }
        at += char.IsHighSurrogate(c) && at + 1 < text.Length ? 2 : 1;
        diagnostics.Report(VtlProblems.StrangeCharacter(text[start..at]), new TextSpan(start, at));
        return Token(TokenKind.Strange, start);
    }

    /// <summary>A string or a quoted name; the mark itself is written twice inside.</summary>
    private Token Quoted(TokenKind kind)
    {
        var start = at;
        var mark = text[at++];
        var inside = new StringBuilder();
        while (at < text.Length)
        {
            var c = text[at++];
            if (c == '\0')
                diagnostics.Report(VtlProblems.StrangeCharacter("\\0"), new TextSpan(at - 1, at));
            else if (c != mark)
                inside.Append(c);
            else if (at < text.Length && text[at] == mark)
                inside.Append(text[at++]);
            else
                return new Token(kind, inside.ToString(), new TextSpan(start, at));
        }
        diagnostics.Report(VtlProblems.OpenQuotation(mark.ToString()), new TextSpan(start, start + 1));
        return new Token(kind, inside.ToString(), new TextSpan(start, at));
    }

    private Token Digits()
    {
        var start = at;
        SkipDigits();
        var kind = TokenKind.Integer;
        if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
            SkipDigits();
            kind = TokenKind.Number;
        }
        var exponent = at;
        if (at < text.Length && text[at] is 'e' or 'E')
        {
            at++;
            if (at < text.Length && text[at] is '+' or '-')
                at++;
            if (at < text.Length && char.IsAsciiDigit(text[at]))
            {
                SkipDigits();
                kind = TokenKind.Number;
            }
            else
                at = exponent;
        }
        return Token(kind, start);
    }

    private void SkipDigits()
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
    }

    /// <summary>Whether anything is left.</summary>
    private bool SkipBlanks()
    {
        while (at < text.Length)
            if (char.IsWhiteSpace(text[at]) || text[at] == '\uFEFF')
                at++;
            else if (Starts("//"))
                at = EndOf("\n", text.Length);
            else if (Starts("/*"))
                SkipComment();
            else
                return true;
        return false;
    }

    private void SkipComment()
    {
        var start = at;
        at = EndOf("*/", -1);
        if (at >= 0)
            return;
        diagnostics.Report(VtlProblems.OpenComment, new TextSpan(start, start + 2));
        at = text.Length;
    }

    private bool Starts(string mark) => string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;

    private int EndOf(string mark, int otherwise)
    {
        var from = Math.Min(at + mark.Length, text.Length);
        var found = text.IndexOf(mark, mark == "\n" ? at : from, StringComparison.Ordinal);
        return found < 0 ? otherwise : found + mark.Length;
    }

    /// <summary>Letters of all scripts may stand in a bare name, as in Chinese field names; the grammar has Latin ones only.</summary>
    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '_' or '.';

    private Token Token(TokenKind kind, int start) => new(kind, text[start..at], new TextSpan(start, at));
}

using Yuelu.Kernel;
using Yuelu.Vtl.Lexing;

namespace Yuelu.Vtl.Parsing;

/// <summary>
/// Reads the statements of a script by the grammar of VTL 2.1. After an error the parser sees only the end, so that each
/// loop ends and nothing else is said of this statement; it goes on behind the next semicolon.
/// </summary>
internal sealed partial class Parser(IReadOnlyList<Token> tokens, Diagnostics diagnostics)
{
    /// <summary>Levels of nesting that are read: beyond it neither this program's stack nor DuckDB's limits are safe.</summary>
    public const int DeepestNesting = 200;

    private int at;
    private bool broken;

    /// <summary>All statements without an error in them.</summary>
    public IReadOnlyList<Statement> Read()
    {
        var statements = new List<Statement>();
        while (tokens[at].Kind != TokenKind.End)
        {
            broken = false;
            var statement = ReadStatement();
            if (!broken && Peek.Kind != TokenKind.End)
                Expect(";");
            if (broken)
                SkipStatement();
            else
                statements.Add(statement!);
        }
        return statements;
    }

    /// <summary>One expression, that is the whole text.</summary>
    public Expression ReadAlone()
    {
        var value = ReadExpression();
        if (!broken && Peek.Kind != TokenKind.End)
            Unexpected(new Words("结尾", "the end"));
        return value;
    }

    private Statement? ReadStatement()
    {
        var start = Peek.Span.Start;
        if (Accept("define"))
            return ReadDefinition(start);
        var name = ReadName();
        var persistent = Peek.Is("<-");
        if (!Accept("<-"))
            Expect(":=");
        var value = ReadExpression();
        return new Assignment(name, persistent, value, From(start));
    }

    private void SkipStatement()
    {
        while (tokens[at].Kind != TokenKind.End && !tokens[at].Is(";"))
            at++;
        if (tokens[at].Kind != TokenKind.End)
            at++;
    }

    private Token Peek => broken ? tokens[^1] : tokens[at];

    private Token PeekSecond => broken || at + 1 >= tokens.Count ? tokens[^1] : tokens[at + 1];

    private Token Take() => broken || at == tokens.Count - 1 ? tokens[^1] : tokens[at++];

    private bool Accept(string text)
    {
        if (!Peek.Is(text))
            return false;
        at++;
        return true;
    }

    private void Expect(string text)
    {
        if (!Accept(text))
            Unexpected(Words.Same(text));
    }

    /// <summary>A name as it stands, or between single quotation marks when it is a word of the language.</summary>
    private Identifier ReadName()
    {
        var token = Peek;
        if (token.Kind == TokenKind.QuotedName && token.Text.Length > 0 && !token.Text.Contains('#'))
            return new Identifier(token.Text, Take().Span);
        if (token.Kind != TokenKind.Word || char.IsAsciiDigit(token.Text[0]))
            Unexpected(new Words("名称", "a name"));
        else if (VtlWords.IsReserved(token.Text))
            Fail(VtlProblems.ReservedWord(token.Text), token.Span);
        return new Identifier(token.Text, Take().Span);
    }

    private List<Identifier> ReadNames() => ReadList(ReadName);

    private List<T> ReadList<T>(Func<T> readOne)
    {
        var items = new List<T> { readOne() };
        while (Accept(","))
            items.Add(readOne());
        return items;
    }

    private void Unexpected(Words expected)
    {
        var token = Peek;
        if (token.Kind == TokenKind.Strange)
            broken = true;
        Fail(
            token.Kind == TokenKind.End
                ? VtlProblems.EndsTooEarly(expected)
                : VtlProblems.Unexpected(tokens[at].Text, expected),
            token.Span
        );
    }

    private void Fail(Problem problem, TextSpan span)
    {
        if (!broken)
            diagnostics.Report(problem, span);
        broken = true;
    }

    /// <summary>From <paramref name="start"/> to the end of what was read last.</summary>
    private TextSpan From(int start) => new(start, Math.Max(start, at > 0 ? tokens[at - 1].Span.End : start));
}

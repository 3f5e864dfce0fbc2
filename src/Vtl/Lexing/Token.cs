using Yuelu.Kernel;

namespace Yuelu.Vtl.Lexing;

/// <summary>What sort of piece a token is.</summary>
internal enum TokenKind
{
    /// <summary>A name or a word of the language; which of both, the parser decides.</summary>
    Word,

    /// <summary>A name in single quotation marks, never a word of the language.</summary>
    QuotedName,

    Integer,
    Number,
    String,

    /// <summary>An operator or a bracket.</summary>
    Symbol,

    /// <summary>A character that is none of VTL's; it was reported already.</summary>
    Strange,

    /// <summary>The end of the text; the parser also sees it after an error, so that every loop ends.</summary>
    End,
}

/// <summary>A piece of a script.</summary>
/// <param name="Kind">What sort of piece.</param>
/// <param name="Text">The name, digits or symbol as written; of a string and a quoted name what stands between the marks.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct Token(TokenKind Kind, string Text, TextSpan Span)
{
    /// <summary>Whether it is this word or symbol of the language.</summary>
    public bool Is(string text) => Kind is TokenKind.Word or TokenKind.Symbol && Text == text;
}

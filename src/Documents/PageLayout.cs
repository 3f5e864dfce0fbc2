namespace Yuelu.Documents;

/// <summary>
/// 版面 by GB/T 9704-2012 《党政机关公文格式》: A4, 天头 37 mm, 订口 28 mm, 版心 156 mm × 225 mm, 22 lines of 28 characters of size 3 (16 pt).
/// What the standard leaves open is a setting.
/// </summary>
/// <remarks>In twips (1/20 pt), rounded to the nearest: 1 mm = 1440 / 25.4.</remarks>
public sealed record PageLayout
{
    /// <summary>正文: the standard asks for 仿宋; this is the name under which offices have it installed.</summary>
    public string BodyFont { get; init; } = "仿宋_GB2312";

    /// <summary>标题、发文机关标志: 小标宋.</summary>
    public string TitleFont { get; init; } = "方正小标宋简体";

    /// <summary>一级标题: 黑体.</summary>
    public string FirstFont { get; init; } = "黑体";

    /// <summary>二级标题: 楷体.</summary>
    public string SecondFont { get; init; } = "楷体_GB2312";

    /// <summary>页码: 宋体.</summary>
    public string PageNumberFont { get; init; } = "宋体";

    /// <summary>Latin letters and digits in the text; the standard says nothing of them.</summary>
    public string LatinFont { get; init; } = "Times New Roman";

    /// <summary>What software shows that has none of these: a free font with all characters.</summary>
    public string FallbackFont { get; init; } = "Noto Serif CJK SC";

    /// <summary>行距 in points. 22 lines on 225 mm are 28.95; offices also use 28, 29 and 30.</summary>
    public decimal LinePoints { get; init; } = 28.95m;

    /// <summary>发文机关标志 in points at most; the standard asks for "eye-catching, beautiful, solemn". A longer one gets smaller, to stay on its line.</summary>
    public int SenderPoints { get; init; } = 42;

    /// <summary>Text of tables, charts and notes in points; the standard says nothing of it.</summary>
    public int SmallPoints { get; init; } = 12;

    internal const int PageWidth = 11906;
    internal const int PageHeight = 16838;
    internal const int Top = 2098;
    internal const int Left = 1587;
    internal const int TextWidth = 8844;
    internal const int TextHeight = 12756;

    /// <summary>26 mm: what the text's width leaves.</summary>
    internal const int Right = PageWidth - Left - TextWidth;

    /// <summary>35 mm: what the text's height leaves.</summary>
    internal const int Bottom = PageHeight - Top - TextHeight;

    /// <summary>一字线上距版心下边缘 7 mm: the middle of a line of size 4 stands 28 mm above the edge, its foot 3 mm lower.</summary>
    internal const int FooterFromEdge = 1417;

    /// <summary>发文机关标志上边缘至版心上边缘 35 mm.</summary>
    internal const int SenderFromTop = 1984;

    /// <summary>版头分隔线 stands 4 mm under the number: in points.</summary>
    internal const int RuleUnderNumber = 11;

    /// <summary>首末条分隔线 0.35 mm and 中间分隔线 0.25 mm, in eighths of a point.</summary>
    internal const int ThickRule = 8;

    /// <summary>See <see cref="ThickRule"/>.</summary>
    internal const int ThinRule = 6;

    internal const int Size2 = 22;
    internal const int Size3 = 16;
    internal const int Size4 = 14;
    internal const int CharactersPerLine = 28;

    internal int Line => (int)Math.Round(LinePoints * 20, MidpointRounding.AwayFromZero);

    /// <summary>A character's share of a line, in twips.</summary>
    internal static int CharacterWidth => TextWidth / CharactersPerLine;

    /// <summary>
    /// What each character gives up, in twips, for 28 of 16 pt to stand on 156 mm. A character grid says the same, but programs
    /// other than Word draw it differently.
    /// </summary>
    internal const int LetterSpacing = (TextWidth - CharactersPerLine * Size3 * 20) / CharactersPerLine - 1;

    /// <summary>The sender's size: as large as the line admits.</summary>
    internal int SenderSize(string sender) =>
        Math.Min(SenderPoints, TextWidth / 20 / (sender.EnumerateRunes().Count() + 1));
}

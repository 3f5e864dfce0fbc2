namespace Yuelu.Reader.Decode.Pdf;

/// <summary>PDF fonts often name a glyph by another character that looks the same: ⼯ for 工, 〜 for ～, ⸺ for ——.</summary>
internal static class LookAlikes
{
    private const char FirstKangxi = '\u2F00';

    private const string Kangxi =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈户手支"
        + "攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣"
        + "自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥"
        + "麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    private const string Supplement = "⺁⺄⺋⺌⺗⺝⺟⺠⺢⺪⺯⻁⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳";
    private const string Supplemented = "厂乙卩小心月母民水疋糸虎西见角贝车长长门青韦页风飞食马骨鱼鸟卤麦黄黾齐齿龙龟";

    /// <summary>The text with the characters that a writer would have typed.</summary>
    public static string Unify(string text)
    {
        var first = Array.FindIndex(text.ToCharArray(), c => Typed(c) is not null);
        return first < 0 ? text : string.Concat(text.Select(c => Typed(c) ?? c.ToString()));
    }

    /// <summary>What is typed for the glyph; null when it is the character itself.</summary>
    private static string? Typed(char c)
    {
        if (c < '\u2010')
            return null;
        if (c >= FirstKangxi && c < FirstKangxi + Kangxi.Length)
            return Kangxi[c - FirstKangxi].ToString();
        var at = c is >= '\u2E80' and < FirstKangxi ? Supplement.IndexOf(c) : -1;
        if (at >= 0)
            return Supplemented[at].ToString();
        return c switch
        {
            '\u2010' or '\u2011' => "-",
            '\u2012' => "–",
            '\u2015' => "—",
            '\u2E3A' => "——",
            '\u2E3B' => "———",
            '\u301C' => "～",
            '\uFB01' => "fi",
            '\uFB02' => "fl",
            _ => null,
        };
    }
}

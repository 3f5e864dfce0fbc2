using System.Buffers;

namespace Yuelu.Reader.Decode;

/// <summary>How much a text looks like Chinese: of its hanzi, how many are among the commonest of the language.</summary>
/// <param name="Hanzi">Hanzi seen.</param>
/// <param name="Common">Share of the commonest among them, 0 to 1: above 0.3 in running text, near 0.03 when an encoding was mistaken.</param>
/// <param name="Foreign">Share of what a wrong encoding makes: U+FFFD, private use, kana, hangul, controls.</param>
internal readonly record struct Plausibility(int Hanzi, double Common, double Foreign)
{
    private const int Sample = 200_000;
    private const int Few = 30;

    /// <summary>The commonest characters of modern Chinese in both scripts, whatever the subject.</summary>
    private static readonly SearchValues<char> Commonest = SearchValues.Create(
        "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行"
            + "学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些"
            + "然前外天政四日社义事平形相全表间样与关各重新线内数正心反明看原又么利比或但质气第向道命此变条只没结解问意建月公无"
            + "系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将"
            + "组见计别手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金"
            + "增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议"
            + "這為個國們時來過說產種會對發動經進後點電業實體機當從還與關數變條結題問無軍強導陸兩現樣應開長見計農處隊門"
    );

    /// <summary>Whether it may be taken for Chinese; in a short text nearly no foreign characters suffice.</summary>
    public bool IsChinese => Hanzi > 0 && Foreign < 0.02 && (Hanzi < Few || Common >= 0.12);

    /// <summary>Looks at the first 200,000 characters.</summary>
    public static Plausibility OfText(ReadOnlySpan<char> text)
    {
        var (hanzi, common, foreign) = (0, 0, 0);
        foreach (var c in text[..Math.Min(text.Length, Sample)])
        {
            if (c is >= '\u4E00' and <= '\u9FFF')
            {
                hanzi++;
                if (Commonest.Contains(c))
                    common++;
            }
            else if (c is '\uFFFD' or (>= '\u0080' and < '\u00A0') or (>= '\uE000' and <= '\uF8FF'))
                foreign++;
            else if (c is (>= '\u3040' and < '\u3100') or (>= '\uAC00' and <= '\uD7A3'))
                foreign++;
        }
        return new Plausibility(
            hanzi,
            hanzi == 0 ? 0 : (double)common / hanzi,
            hanzi + foreign == 0 ? 0 : (double)foreign / (hanzi + foreign)
        );
    }
}

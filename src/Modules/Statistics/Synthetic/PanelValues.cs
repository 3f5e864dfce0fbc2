using System.Globalization;
using System.Text;

namespace Yuelu.Statistics.Synthetic;

/// <summary>
/// The answers of one form of the panel, by the codes 01 to 40 of the sample form <c>industry-monthly</c>, in hundredths; null
/// where nothing was answered.
/// </summary>
internal sealed class PanelValues
{
    internal const int Fields = 40;
    internal const int Hundred = 100;
    private const int Employees = 30;

    private readonly long?[] hundredths;

    internal PanelValues() => hundredths = new long?[Fields];

    private PanelValues(long?[] hundredths) => this.hundredths = hundredths;

    /// <summary>By code, from 1.</summary>
    internal long? this[int code]
    {
        get => hundredths[code - 1];
        set => hundredths[code - 1] = value;
    }

    internal PanelValues Copy() => new([.. hundredths]);

    /// <summary>As one JSON object; the first so many fields only.</summary>
    internal string ToJson(int fields = Fields)
    {
        var json = new StringBuilder(fields * 12).Append('{');
        for (var code = 1; code <= fields; code++)
        {
            if (this[code] is not { } value)
                continue;
            if (json.Length > 1)
                json.Append(',');
            json.Append('"').Append((char)('0' + code / 10)).Append((char)('0' + code % 10)).Append("\":");
            Append(json, code == Employees ? value / Hundred * Hundred : value);
        }
        return json.Append('}').ToString();
    }

    private static void Append(StringBuilder json, long value)
    {
        if (value < 0)
            json.Append('-');
        var (whole, rest) = Math.DivRem(Math.Abs(value), Hundred);
        json.Append(CultureInfo.InvariantCulture, $"{whole}");
        if (rest != 0)
            json.Append('.').Append((char)('0' + rest / 10)).Append((char)('0' + rest % 10));
    }
}

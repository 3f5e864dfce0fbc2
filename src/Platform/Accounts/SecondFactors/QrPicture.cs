using System.Text;
using QRCoder;

namespace Yuelu.Platform.Accounts.SecondFactors;

/// <summary>A QR code as one SVG path: no style, no script, nothing to fetch.</summary>
internal static class QrPicture
{
    /// <summary>Modules of one side, the quiet zone included, and the path of the dark ones.</summary>
    public static (int Side, string Path) Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var row = 0; row < code.ModuleMatrix.Count; row++)
        for (var column = 0; column < code.ModuleMatrix.Count; column++)
            if (code.ModuleMatrix[row][column])
                path.Append($"M{column} {row}h1v1h-1z");
        return (code.ModuleMatrix.Count, path.ToString());
    }
}

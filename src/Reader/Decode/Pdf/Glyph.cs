using UglyToad.PdfPig.Content;

namespace Yuelu.Reader.Decode.Pdf;

/// <summary>A character on a page, in points from the lower left corner.</summary>
internal readonly record struct Glyph(string Text, double Left, double Right, double Base, double Size)
{
    /// <summary>The middle, by which it belongs to a cell of a table.</summary>
    public (double X, double Y) Middle => ((Left + Right) / 2, Base + (Size / 3));

    /// <summary>Takes what matters of a letter; white space and letters without extent are null.</summary>
    public static Glyph? Of(Letter letter)
    {
        if (string.IsNullOrWhiteSpace(letter.Value) || letter.Value[0] == '\0')
            return null;
        var (start, end) = (letter.StartBaseLine, letter.EndBaseLine);
        var size = letter.PointSize > 1 ? letter.PointSize : Math.Max(letter.BoundingBox.Height, 1);
        var (left, right) = (Math.Min(start.X, end.X), Math.Max(start.X, end.X));
        if (!double.IsFinite(left) || !double.IsFinite(right) || !double.IsFinite(start.Y) || !double.IsFinite(size))
            return null;
        if (right - left < 0.01)
            right = left + Math.Max(letter.BoundingBox.Width, 0.5 * size);
        return new Glyph(LookAlikes.Unify(letter.Value), left, right, start.Y, size);
    }

    /// <summary>Whether both draw the same character on the same spot, as fake bold type does.</summary>
    public bool IsSameSpot(Glyph other) =>
        Text == other.Text && Math.Abs(Left - other.Left) < 0.2 * Size && Math.Abs(Base - other.Base) < 0.2 * Size;
}

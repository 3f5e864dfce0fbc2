using Yuelu.Kernel;

namespace Yuelu.Statistics.PublicFigures;

/// <summary>A number that everybody may see.</summary>
/// <param name="Form">Code of the form.</param>
/// <param name="Indicator">Code of the number, or of an indicator that is computed from public numbers.</param>
/// <param name="FirstPeriod">Its first period.</param>
/// <param name="LastPeriod">Its last period.</param>
/// <param name="Cube">Number of the newest cube that shows it.</param>
/// <param name="Sha256">Hash of that cube's manifest, as it stands in the evidence log.</param>
/// <param name="Licence">Under which it is given; null when the operator has stated none.</param>
/// <param name="IsSynthetic">Whether there are figures of enterprises in it that do not exist.</param>
/// <param name="Formula">Of an indicator, how it is computed from the same cube; null for a number.</param>
internal sealed record PublicFigureView(
    string Form,
    Words Title,
    string Indicator,
    Words Name,
    string Unit,
    string FirstPeriod,
    string LastPeriod,
    int Cube,
    DateTimeOffset PublishedAt,
    string Sha256,
    string? Licence,
    bool IsSynthetic,
    string? Formula
)
{
    internal static PublicFigureView Of(PublicFigure figure, string licence) =>
        new(
            figure.Cube.FormCode,
            figure.Form.Title,
            figure.Field.Code,
            figure.Field.Name,
            figure.Field.Unit,
            figure.Periods[0].Code,
            figure.Periods[^1].Code,
            figure.Cube.Number,
            figure.Cube.PublishedAt,
            figure.Cube.Sha256,
            licence.Length > 0 ? licence : null,
            figure.Content.IsSynthetic,
            figure.Field.Indicator?.Formula
        );
}

/// <summary>A cell with an enterprise; one without is left out.</summary>
/// <param name="Area">行政区划代码, or one that ends in <c>_X</c> for whoever is in none of an area's parts.</param>
/// <param name="Industry">行业大类代码; <c>_T</c> for all together, <c>_X</c> for whoever is in none.</param>
/// <param name="Value">The sum, or an indicator's result; null when it is hidden.</param>
/// <param name="Enterprises">How many enterprises are in it; null when it is hidden.</param>
/// <param name="ObservationStatus">CL_OBS_STATUS: A, or Q when it is hidden.</param>
/// <param name="ConfidentialityStatus">CL_CONF_STATUS: F, or C when it is hidden.</param>
/// <param name="Vintage">Number of the vintage whose figures it shows.</param>
internal sealed record PublicCellView(
    string Period,
    string Area,
    string Industry,
    decimal? Value,
    long? Enterprises,
    string ObservationStatus,
    string ConfidentialityStatus,
    int Vintage
)
{
    internal static PublicCellView Of(PublicCell cell) =>
        new(
            cell.Period,
            cell.Area,
            cell.Industry,
            cell.Value,
            cell.Units,
            cell.ObservationStatus,
            cell.ConfidentialityStatus,
            cell.Vintage
        );
}

/// <summary>A cube: what everybody could see of a form from a moment on.</summary>
/// <param name="Manifest">Its tables, rule and file, as they were hashed.</param>
/// <param name="Sha256">Of the manifest; the evidence log proves it.</param>
public sealed record PublicCubeView(
    Guid Id,
    int Number,
    string Form,
    DateTimeOffset PublishedAt,
    string Manifest,
    string Sha256
)
{
    /// <summary>The subject of acts on it.</summary>
    internal string Subject => $"public-cube/{Id}";

    internal static PublicCubeView Of(PublicCube cube) =>
        new(cube.Id, cube.Number, cube.FormCode, cube.PublishedAt, cube.Manifest, cube.Sha256);
}

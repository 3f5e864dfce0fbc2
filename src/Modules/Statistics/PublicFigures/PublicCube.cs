using System.Text.Json;
using System.Text.Json.Serialization;
using Yuelu.Disclosure;
using Yuelu.Platform.Facts;
using Yuelu.Statistics.Vintages;

namespace Yuelu.Statistics.PublicFigures;

/// <summary>One number for one period, by area and industry.</summary>
/// <param name="Field">Code of the number.</param>
/// <param name="Period">Code of the period.</param>
/// <param name="Vintage">Number of the vintage whose figures it shows.</param>
/// <param name="Made">Hash over all that decided it; while that stays the same, so does the table.</param>
/// <param name="Cells">How many cells have an enterprise.</param>
/// <param name="Hidden">How many of them are hidden.</param>
/// <param name="Definition">Of an indicator, hash of the version of its definition; null for a number.</param>
internal sealed record PublicTable(
    string Field,
    string Period,
    int Vintage,
    string Made,
    int Cells,
    int Hidden,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Definition = null
);

/// <summary>Why a table is not published, or not published anew.</summary>
internal enum LeftOutReason
{
    /// <summary>An enterprise has a negative figure, which the protection does not cover.</summary>
    Negative,

    /// <summary>Too few enterprises have corrected theirs: the change would tell what each did.</summary>
    FewCorrections,

    /// <summary>Its collection goes on.</summary>
    StillCollected,

    /// <summary>An indicator reads what is not in the cube.</summary>
    InputNotThere,

    /// <summary>The form ties it to another number that is public.</summary>
    Tied,
}

/// <summary>A table that is not published, or not published anew.</summary>
internal sealed record LeftOut(string Field, string Period, LeftOutReason Reason);

/// <summary>What a public cube consists of; its hash stands in the evidence log.</summary>
/// <param name="Form">Code of the form.</param>
/// <param name="Vintage">Number of the newest vintage that it was made of.</param>
/// <param name="VintageSha256">Hash of that vintage's manifest.</param>
/// <param name="Rule">The rule that the new tables were protected by.</param>
/// <param name="RuleId">Its record.</param>
/// <param name="Sha256">Of the Parquet file with all tables.</param>
/// <param name="IsSynthetic">Whether there are figures of enterprises in it that do not exist.</param>
/// <param name="Tables">The tables, by number and period.</param>
/// <param name="LeftOut">What is not in it, or is in it as it was.</param>
/// <param name="Indicators">The definitions of its tables that are computed from its others; none when left out.</param>
internal sealed record PublicManifest(
    int Number,
    string Form,
    int Vintage,
    string VintageSha256,
    DateTimeOffset At,
    SafetyRule Rule,
    Guid RuleId,
    string Sha256,
    long Bytes,
    bool IsSynthetic,
    IReadOnlyList<PublicTable> Tables,
    IReadOnlyList<LeftOut> LeftOut,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        IReadOnlyList<PublicIndicator>? Indicators = null
)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    internal string Write() => JsonSerializer.Serialize(this, Json);

    internal static PublicManifest Read(string json) => JsonSerializer.Deserialize<PublicManifest>(json, Json)!;

    /// <summary>The file.</summary>
    [JsonIgnore]
    internal StoredFacts Stored => new(Sha256, Bytes);
}

/// <summary>公开数据集: what everybody may see of a form's accepted figures, as it was at a moment. It never changes; a correction is another one.</summary>
internal sealed class PublicCube
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Its number, from 1 on over all forms.</summary>
    public int Number { get; init; }

    /// <summary>Code of the form.</summary>
    public string FormCode { get; init; } = "";

    public DateTimeOffset PublishedAt { get; init; }

    /// <summary>The <see cref="PublicManifest"/> as it was hashed.</summary>
    public string Manifest { get; init; } = "";

    /// <summary>SHA-256 of <see cref="Manifest"/> in UTF-8, lower-case hexadecimal.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>What it consists of.</summary>
    internal PublicManifest Content => PublicManifest.Read(Manifest);

    /// <summary>The subject of acts on it.</summary>
    internal string Subject => $"public-cube/{Id}";

    internal static PublicCube Of(PublicManifest content)
    {
        var manifest = content.Write();
        return new()
        {
            Number = content.Number,
            FormCode = content.Form,
            PublishedAt = content.At,
            Manifest = manifest,
            Sha256 = Vintage.HashOf(manifest),
        };
    }
}

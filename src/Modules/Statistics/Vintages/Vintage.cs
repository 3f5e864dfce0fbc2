using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Yuelu.Platform.Facts;

namespace Yuelu.Statistics.Vintages;

/// <summary>A file of a vintage.</summary>
/// <param name="Year">Of whose periods it holds the facts.</param>
/// <param name="Facts">How many.</param>
/// <param name="Made">Hash over all that it was made from; while that stays the same, later vintages use the same file.</param>
internal sealed record VintageFile(int Year, FactOrder Order, string Sha256, long Bytes, long Facts, string Made)
{
    [JsonIgnore]
    internal StoredFacts Stored => new(Sha256, Bytes);
}

/// <summary>What a vintage consists of; its hash stands in the evidence log.</summary>
/// <param name="Form">Code of the form.</param>
/// <param name="FormSha256">Of the definition by which the values were read.</param>
/// <param name="At">What was accepted by then is in it.</param>
/// <param name="IsSynthetic">Whether there are figures of enterprises in it that do not exist.</param>
/// <param name="HasSizes">Whether its files hold size classes; those published before these were kept do not.</param>
internal sealed record VintageManifest(
    int Number,
    string Form,
    string FormSha256,
    DateTimeOffset At,
    IReadOnlyList<VintageFile> Files,
    bool IsSynthetic,
    bool HasSizes = false
)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    internal string Write() => JsonSerializer.Serialize(this, Json);

    internal static VintageManifest Read(string json) => JsonSerializer.Deserialize<VintageManifest>(json, Json)!;
}

/// <summary>版次: all accepted figures of a form as they were at a moment. It never changes; a correction is another vintage.</summary>
internal sealed class Vintage
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Its number, from 1 on over all forms.</summary>
    public int Number { get; init; }

    public Guid FormId { get; init; }

    /// <summary>Code of the form.</summary>
    public string FormCode { get; init; } = "";

    public DateTimeOffset PublishedAt { get; init; }

    /// <summary>How many facts it has.</summary>
    public long Facts { get; init; }

    /// <summary>Code of its first period.</summary>
    public string FirstPeriod { get; init; } = "";

    /// <summary>Code of its last period.</summary>
    public string LastPeriod { get; init; } = "";

    /// <summary>The <see cref="VintageManifest"/> as it was hashed.</summary>
    public string Manifest { get; init; } = "";

    /// <summary>SHA-256 of <see cref="Manifest"/> in UTF-8, lower-case hexadecimal.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>Its files.</summary>
    internal IReadOnlyList<VintageFile> Files => VintageManifest.Read(Manifest).Files;

    /// <summary>Whether there are figures of enterprises in it that do not exist.</summary>
    internal bool IsSynthetic => VintageManifest.Read(Manifest).IsSynthetic;

    /// <summary>Whether its files hold the size class of each enterprise.</summary>
    internal bool HasSizes => VintageManifest.Read(Manifest).HasSizes;

    /// <summary>The subject of acts on it.</summary>
    internal string Subject => $"vintage/{Id}";

    internal static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
}

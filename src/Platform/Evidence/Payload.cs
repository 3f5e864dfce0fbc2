using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Yuelu.Formats.Json;

namespace Yuelu.Platform.Evidence;

/// <summary>The hash of what an act put in force.</summary>
public static class Payload
{
    /// <summary>SHA-256 of the canonical JSON of some values, lower-case hexadecimal; anyone with the same values gets the same.</summary>
    public static string Sha256(JsonObject values) =>
        Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Write(values)));
}

using System.Text.Json;
using Yuelu.Kernel;
using Yuelu.Platform.Api;
using Yuelu.Statistics.Contract;

namespace Yuelu.Statistics.Design;

/// <summary>Reads a definition from a JSON file, by the rules by which programs send one.</summary>
internal static class ReadFormFile
{
    internal const int MostBytes = 2 * 1024 * 1024;

    internal static Result<FormDefinition> Read(byte[] file)
    {
        if (file.Length == 0)
            return DesignProblems.NoFile;
        if (file.Length > MostBytes)
            return DesignProblems.TooLarge(file.Length);
        try
        {
            var content = file.AsSpan();
            content = content.StartsWith("\uFEFF"u8) ? content[3..] : content;
            return ApiJson.Read<FormDefinition>(content) is { } form ? form : DesignProblems.Unreadable;
        }
        catch (JsonException)
        {
            return DesignProblems.Unreadable;
        }
    }
}

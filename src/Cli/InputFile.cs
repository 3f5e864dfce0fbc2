using Yuelu.Kernel;
using Yuelu.Reader;

namespace Yuelu.Cli;

/// <summary>Loads the file that is to be read.</summary>
internal static class InputFile
{
    /// <summary>The bytes of the file at <paramref name="path"/>, or of standard input for <c>-</c>; a file that is too large is refused unread.</summary>
    public static Result<byte[]> Load(string path, Language language, ReaderLimits limits)
    {
        if (path == "-")
        {
            using var input = Console.OpenStandardInput();
            return Read(input, CliWords.StandardInput.In(language), limits);
        }
        if (Directory.Exists(path))
            return CliProblems.FileIsAFolder(path);
        if (!File.Exists(path))
            return CliProblems.FileNotFound(path);
        if (PlanReader.RefuseByLength(Path.GetFileName(path), new FileInfo(path).Length, limits) is { } problem)
            return problem;
        try
        {
            using var input = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            return Read(input, Path.GetFileName(path), limits);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return CliProblems.FileNotReadable(path, e.Message);
        }
    }

    /// <summary>Reads to the end, or one byte beyond the limit: a pipe or device does not say its length.</summary>
    private static Result<byte[]> Read(Stream input, string name, ReaderLimits limits)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[128 << 10];
        for (int count; (count = input.Read(buffer)) > 0; )
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > limits.FileBytes)
                return PlanReader.RefuseByLength(name, null, limits)!;
        }
        return bytes.ToArray();
    }
}

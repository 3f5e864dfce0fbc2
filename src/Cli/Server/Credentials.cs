using System.Text.Json;
using System.Text.Json.Nodes;
using Yuelu.Kernel;

namespace Yuelu.Cli.Server;

/// <summary>The portal that one is signed in to, and the access token for it. Nobody else may read the file.</summary>
/// <param name="Server">Ends with a slash.</param>
/// <param name="Token">Never printed.</param>
internal sealed record Credentials(Uri Server, string Token)
{
    private const UnixFileMode OnlyMine = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others = ~(OnlyMine | UnixFileMode.UserExecute);

    /// <summary>Where they are kept: under the user's own configuration.</summary>
    internal static string File
    {
        get
        {
            var home = Environment.GetEnvironmentVariable("XDG_CONFIG_HOME") is { Length: > 0 } named
                ? named
                : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".config");
            return Path.Combine(home, "yuelu", "credentials.json");
        }
    }

    internal static Result<Credentials> Read()
    {
        if (!System.IO.File.Exists(File))
            return ServerProblems.NotSignedIn;
        if (!OperatingSystem.IsWindows() && (System.IO.File.GetUnixFileMode(File) & Others) != 0)
            return ServerProblems.OpenToOthers(File);
        try
        {
            var read = JsonNode.Parse(System.IO.File.ReadAllBytes(File));
            var (server, token) = ((string?)read?["server"], (string?)read?["token"]);
            return Uri.TryCreate(server, UriKind.Absolute, out var address) && token is { Length: > 0 }
                ? new Credentials(address, token)
                : ServerProblems.BadCredentials(File);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return ServerProblems.BadCredentials(File);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return CliProblems.FileNotReadable(File, e.Message);
        }
    }

    /// <summary>Keeps them; null when done.</summary>
    internal Problem? Write()
    {
        var text = new JsonObject { ["server"] = Server.ToString(), ["token"] = Token }.ToJsonString();
        return PrivateFile.Write(File, $"{text}\n");
    }

    /// <summary>Forgets them; null when done.</summary>
    internal static Problem? Forget()
    {
        try
        {
            if (System.IO.File.Exists(File))
                System.IO.File.Delete(File);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return CliProblems.OutputNotWritable(File, e.Message);
        }
    }
}

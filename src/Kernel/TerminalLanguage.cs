namespace Yuelu.Kernel;

/// <summary>The language of messages and of help on a terminal.</summary>
public static class TerminalLanguage
{
    /// <summary><c>--lang</c> first, then LC_ALL, LC_MESSAGES and LANG; Chinese unless one of them says English.</summary>
    public static Language Of(IReadOnlyList<string> args, Func<string, string?> environment)
    {
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == "--lang" && i + 1 < args.Count)
                return OfName(args[i + 1]);
            if (
                args[i].StartsWith("--lang=", StringComparison.Ordinal)
                || args[i].StartsWith("--lang:", StringComparison.Ordinal)
            )
                return OfName(args[i]["--lang=".Length..]);
        }
        foreach (var name in (string[])["LC_ALL", "LC_MESSAGES", "LANG"])
            if (environment(name) is { Length: > 0 } value)
                return OfName(value);
        return Language.Chinese;
    }

    private static Language OfName(string name) =>
        name.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Language.English : Language.Chinese;
}

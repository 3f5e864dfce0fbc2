using System.Text;
using Yuelu.Kernel;

namespace Yuelu.Cli;

/// <summary>Standard output and error, always in UTF-8.</summary>
internal static class Terminal
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Columns of the window; the default width when output goes elsewhere.</summary>
    public static int Width(int byDefault)
    {
        if (Console.IsOutputRedirected)
            return byDefault;
        return Console.WindowWidth is > 0 and var width ? width : byDefault;
    }

    /// <summary>Prints a result; a reader that has gone away, as <c>head</c> does, is no error.</summary>
    public static void Print(string text)
    {
        try
        {
            using var output = Console.OpenStandardOutput();
            output.Write(Utf8.GetBytes(text));
            output.Flush();
        }
        catch (IOException)
        {
            // Nobody reads on.
        }
    }

    /// <summary>Prints a refusal as one line and gives its exit code.</summary>
    public static int Refuse(Problem problem, Language language)
    {
        Complain($"yuelu: {problem.Detail.In(language)} [{problem.Code}]");
        return CommandLine.Refused;
    }

    /// <summary>Prints to standard error.</summary>
    public static void Complain(string text)
    {
        using var error = Console.OpenStandardError();
        error.Write(Utf8.GetBytes(text + "\n"));
    }
}

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

    /// <summary>Asks for something that must not be seen; from a pipe or a file the first line is taken.</summary>
    public static string? Ask(Words question, Language language)
    {
        if (Console.IsInputRedirected)
            return Console.In.ReadLine()?.Trim();
        using (var error = Console.OpenStandardError())
            error.Write(Utf8.GetBytes(question.In(language)));
        var typed = new StringBuilder();
        for (ConsoleKeyInfo key; (key = Console.ReadKey(intercept: true)).Key != ConsoleKey.Enter; )
            if (key.Key == ConsoleKey.Backspace && typed.Length > 0)
                typed.Length--;
            else if (!char.IsControl(key.KeyChar))
                typed.Append(key.KeyChar);
        Complain("");
        return typed.ToString().Trim();
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

namespace Yuelu.Bench;

/// <summary>The least that a program on this runtime does: the peer of every whole-process figure.</summary>
internal static class Hello
{
    public const string Argument = "hello";

    public static int Say()
    {
        Console.WriteLine("hello");
        return 0;
    }

    /// <summary>This program as a command.</summary>
    public static string Program => Path.Combine(AppContext.BaseDirectory, "Yuelu.Bench");
}

namespace Yuelu.Plans.Demo;

/// <summary>A plan to start with; section <c>Demo</c>, or <c>--demo FOLDER</c>.</summary>
internal sealed class DemoOptions
{
    /// <summary>A folder with <c>facts.json</c>, <c>plan.json</c> and <c>observations.csv</c>; nothing is loaded when it is empty.</summary>
    /// <value>Default empty.</value>
    public string Folder { get; set; } = "";
}

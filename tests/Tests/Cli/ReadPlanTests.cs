using System.Text;
using System.Text.Json;
using Yuelu.Reader.Decode;

namespace Yuelu.Cli;

public sealed class ReadPlanTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("yuelu-cli-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Reading_a_plan_prints_its_commitments_as_a_table()
    {
        var run = YueluProcess.Run("plan", "read", Save("plan.txt", PlanSample.Text));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("字符去向", run.Output);
    }

    [Fact]
    public void The_same_reading_comes_as_JSON_and_as_Markdown()
    {
        var file = Save("plan.txt", PlanSample.Text);
        using var json = JsonDocument.Parse(YueluProcess.Run("plan", "read", file, "--format", "json").Output);
        Assert.Equal(PlanSample.Text.Length, json.RootElement.GetProperty("document").GetProperty("chars").GetInt32());
        Assert.StartsWith("# ", YueluProcess.Run("plan", "read", file, "--format", "md").Output);
    }

    [Fact]
    public void A_dash_is_standard_input()
    {
        var run = YueluProcess.RunWithInput(PlanSample.Text.In("GB18030"), "plan", "read", "-", "--format", "json");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("GB18030", run.Output);
    }

    [Fact]
    public void A_result_goes_to_the_file_that_is_named_and_nothing_else_stays()
    {
        var target = Path.Combine(folder.FullName, "reading.json");
        File.WriteAllText(target, "old");
        var run = YueluProcess.Run(
            "plan",
            "read",
            Save("plan.txt", PlanSample.Text),
            "--format",
            "json",
            "--out",
            target
        );
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
        Assert.StartsWith("{", File.ReadAllText(target));
        Assert.Equal(2, folder.GetFiles().Length);
    }

    [Fact]
    public void A_refused_plan_leaves_the_named_file_as_it_was()
    {
        var target = Path.Combine(folder.FullName, "reading.json");
        File.WriteAllText(target, "old");
        Assert.Equal(2, YueluProcess.Run("plan", "read", Save("plan.txt", " \n"), "--out", target).ExitCode);
        Assert.Equal("old", File.ReadAllText(target));
    }

    [Fact]
    public void A_result_never_replaces_the_plan_itself()
    {
        var file = Save("plan.txt", PlanSample.Text);
        Refused("output.is-the-input", "plan", "read", file, "--out", file);
        Assert.Equal(PlanSample.Text, File.ReadAllText(file));
    }

    [Fact]
    public void A_result_that_cannot_be_written_is_refused() =>
        Refused(
            "output.not-writable",
            "plan",
            "read",
            Save("plan.txt", PlanSample.Text),
            "--out",
            Path.Combine(folder.FullName, "none", "x")
        );

    [Fact]
    public void A_file_that_is_not_there_is_refused() => Refused("file.not-found", "plan", "read", "/nowhere/plan.txt");

    [Fact]
    public void A_folder_is_refused() => Refused("file.is-a-folder", "plan", "read", folder.FullName);

    [Fact]
    public void A_file_beyond_the_limit_is_refused_unread()
    {
        var path = Path.Combine(folder.FullName, "large.txt");
        using (var file = File.Create(path))
            file.SetLength(200 << 20);
        Refused("document.too-large", "plan", "read", path);
        Refused("document.too-large", "plan", "read", "/dev/zero");
    }

    [Theory]
    [InlineData("document.empty", "")]
    [InlineData("document.not-a-document", "\u007fELF")]
    [InlineData("document.damaged", "PK\u0003\u0004")]
    public void Bad_input_is_refused_in_one_sentence(string code, string content) =>
        Refused(code, "plan", "read", Save("plan.txt", content));

    [Fact]
    public void Refusals_speak_the_language_that_is_asked_for()
    {
        string[] command = ["plan", "read", "/nowhere/plan.txt"];
        Assert.Contains("没有找到", YueluProcess.Run(command).Error);
        Assert.Contains("没有找到", YueluProcess.RunIn("C.UTF-8", command).Error);
        Assert.Contains("There is no file", YueluProcess.RunIn("en_GB.UTF-8", command).Error);
        Assert.Contains("There is no file", YueluProcess.Run([.. command, "--lang", "en"]).Error);
        Assert.Contains("没有找到", YueluProcess.RunIn("en_GB.UTF-8", [.. command, "--lang=zh"]).Error);
    }

    /// <summary>One line on standard error, nothing on standard output, exit code 2.</summary>
    private static void Refused(string code, params string[] arguments)
    {
        var run = YueluProcess.Run(arguments);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.EndsWith($"。 [{code}]\n", run.Error);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private string Save(string name, string content)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllBytes(path, Encoding.UTF8.GetBytes(content));
        return path;
    }
}

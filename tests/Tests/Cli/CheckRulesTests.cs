namespace Yuelu.Cli;

public sealed class CheckRulesTests : IDisposable
{
    private const string Structures = """
        {"datasets": [{"name": "月报", "components": [
          {"name": "企业", "role": "identifier", "type": "string"},
          {"name": "产值", "role": "measure", "type": "number"}]}]}
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("yuelu-rules-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_script_without_errors_shows_what_it_makes()
    {
        var run = Check("大户 <- 月报 [ calc 大 := 产值 > 100 ];", "--lang", "en");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            "大户\n  企业  identifier string\n  产值  measure number\n  大  measure boolean\n\nNo errors, 1 assignments.\n",
            run.Output
        );
    }

    [Fact]
    public void The_query_of_each_assignment_is_printed_when_asked_for()
    {
        var run = Check("大户 <- 月报 [ filter 产值 > 100 ];", "--sql");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("-- 大户\nWITH ", run.Output);
        Assert.Contains("WHERE (\"产值\" > 100)", run.Output);
    }

    [Fact]
    public void An_error_is_shown_with_a_mark_under_its_place()
    {
        var run = Check("甲 := 月报;\n乙 := 月报 [ filter 产植 > 100 ];");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            $"{Script}:2:18: 这里没有成分“产植”；有的是：企业, 产值。 [rule.unknown-component]\n"
                + "    乙 := 月报 [ filter 产植 > 100 ];\n"
                + "                        ^^^^\n"
                + "1 处错误。\n",
            run.Error
        );
    }

    [Fact]
    public void Structures_that_cannot_be_read_are_refused_with_the_place()
    {
        File.WriteAllText(
            Structure,
            """{"datasets": [{"name": "月报", "components": [{"name": "企业", "role": "key"}]}]}"""
        );
        File.WriteAllText(Script, "");
        var run = YueluProcess.Run("rule", "check", Script, "--structure", Structure);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("components[0].type", run.Error);
        Assert.Contains("[structure.unreadable]", run.Error);
    }

    [Fact]
    public void A_script_that_is_no_text_is_refused()
    {
        File.WriteAllText(Structure, Structures);
        File.WriteAllBytes(Script, [0xC4, 0xE3]);
        Assert.Contains("[script.not-utf8]", YueluProcess.Run("rule", "check", Script, "--structure", Structure).Error);
    }

    private string Script => Path.Combine(folder.FullName, "rules.vtl");

    private string Structure => Path.Combine(folder.FullName, "structures.json");

    private YueluProcess.Outcome Check(string script, params string[] more)
    {
        File.WriteAllText(Structure, Structures);
        File.WriteAllText(Script, script);
        return YueluProcess.Run(["rule", "check", Script, "--structure", Structure, .. more]);
    }
}

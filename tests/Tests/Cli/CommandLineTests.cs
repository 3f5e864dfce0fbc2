namespace Yuelu.Cli;

public sealed class CommandLineTests
{
    [Fact]
    public void Help_is_written_in_both_languages()
    {
        foreach (var language in (string[])["zh", "en"])
        {
            Snapshot.Match(YueluProcess.Run("--help", "--lang", language).Output, $"help.{language}");
            Snapshot.Match(YueluProcess.Run("plan", "read", "--help", "--lang", language).Output, $"read.{language}");
            Snapshot.Match(
                YueluProcess.Run("log", "verify", "--help", "--lang", language).Output,
                $"verify.{language}"
            );
            Snapshot.Match(YueluProcess.Run("rule", "check", "--help", "--lang", language).Output, $"rule.{language}");
        }
    }

    [Fact]
    public void Help_of_every_verb_at_the_portal_is_written_in_both_languages()
    {
        string[] verbs =
        [
            "login",
            "logout",
            "me",
            "api",
            "plan",
            "plan list",
            "plan show",
            "plan commitments",
            "plan text",
            "plan import",
            "plan drafts",
            "plan accept",
            "plan publish",
            "figures",
            "figures list",
            "figures import",
            "figures export",
            "setting",
            "setting list",
            "setting add",
            "setting end",
            "log",
            "log acts",
            "log publish",
            "token",
            "token list",
            "token make",
            "token revoke",
            "account",
            "account list",
            "account invite",
            "account deactivate",
            "account reset-password",
            "account grant",
            "account withdraw",
            "organisation",
            "organisation list",
            "organisation import",
            "organisation export",
            "audit",
            "audit search",
            "audit export",
            "job",
            "job list",
            "job start",
            "job cancel",
        ];
        foreach (var language in (string[])["zh", "en"])
        {
            var told = verbs
                .AsParallel()
                .AsOrdered()
                .Select(verb => YueluProcess.Run([.. verb.Split(' '), "--help", "--lang", language]).Output);
            Snapshot.Match(string.Join("\n────\n", told), $"portal.{language}");
        }
    }

    [Theory]
    [InlineData("plan publish", "<DRAFT>")]
    [InlineData("token make x --scope plans:read", "--out")]
    [InlineData("setting add x", "--key")]
    public void What_is_missing_is_named(string arguments, string missing)
    {
        var run = YueluProcess.Run(arguments.Split(' '));
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains($"缺少 {missing}：", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_is_a_number() => Assert.Matches(@"^\d+\.\d+\.\d+\n$", YueluProcess.Run("--version").Output);

    [Theory]
    [InlineData("")]
    [InlineData("plan")]
    [InlineData("plan raed x")]
    [InlineData("plan read")]
    [InlineData("plan read x y")]
    [InlineData("plan read x --format xml")]
    [InlineData("plan read x --out")]
    [InlineData("plan read x --lang fr")]
    [InlineData("--nonsense")]
    public void Arguments_that_are_not_understood_are_refused_with_the_way_to_help(string arguments)
    {
        var run = YueluProcess.Run([.. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Matches(@"^yuelu: .+：用法见 yuelu.* --help。 \[command\.not-understood\]\n$", run.Error);
    }
}

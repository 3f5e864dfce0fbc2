using Yuelu.Host;

namespace Yuelu.Platform.Verbs;

public sealed class VerbLineTests
{
    [Theory]
    [InlineData("verb.unknown", "bakcup")]
    [InlineData("verb.option-unknown", "backup --ouT x")]
    [InlineData("verb.option-without-value", "backup --out")]
    [InlineData("verb.other-words", "restore --into x")]
    [InlineData("verb.other-words", "restore a b --into x")]
    [InlineData("backup.file-not-found", "restore no-such-file --into x")]
    [InlineData("backup.no-records", "backup --data no-such-folder")]
    public async Task What_is_not_understood_is_refused_with_a_sentence(string code, string line)
    {
        var outcome = await HostVerb.RunAsync(line.Split(' '));
        Assert.Equal(2, outcome.ExitCode);
        Assert.EndsWith($"[{code}]", outcome.Error.TrimEnd());
        Assert.Empty(outcome.Output);
    }

    [Fact]
    public async Task The_help_shows_every_verb()
    {
        var outcome = await HostVerb.RunAsync("db", "--help", "--lang", "en");
        Assert.Equal(0, outcome.ExitCode);
        Assert.All(HostVerbs.All, verb => Assert.Contains(verb.Line, outcome.Output));
    }
}

namespace Yuelu.Formats.Tlog;

/// <summary>Our logs before the software of others.</summary>
public sealed class GoVerifierTests
{
    public static TheoryData<string> Tamperings => [.. Tampering.All.Keys];

    [Theory]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(1_000)]
    [InlineData(70_000)]
    public void Every_entry_of_a_log_is_proved(int size)
    {
        using var log = new LogFolder().GrowTo(size);
        Assert.Equal((0, $"{size} entries verified"), Short(GoVerifier.Run(log)));
    }

    [Fact]
    public void A_log_that_grows_is_consistent_from_each_checkpoint_to_the_next()
    {
        using var log = new LogFolder();
        foreach (var size in (int[])[1, 2, 255, 256, 257, 511, 512, 513, 1_000])
            Assert.Equal((0, $"{size} entries verified"), Short(GoVerifier.Run(log.GrowTo(size))));
    }

    [Theory, MemberData(nameof(Tamperings))]
    public void No_tampering_passes(string what)
    {
        using var log = new LogFolder().GrowTo(Tampering.Size);
        Tampering.All[what](log);
        Assert.Equal(GoVerifier.Wrong, GoVerifier.Run(log).ExitCode);
    }

    [Theory]
    [InlineData(257)]
    [InlineData(300)]
    public void Two_signed_checkpoints_that_contradict_each_other_are_a_fork(int size)
    {
        using var log = new LogFolder().GrowTo(257);
        Assert.Equal(0, GoVerifier.Run(log).ExitCode);
        using var other = new LogFolder().GrowTo(size, salt: "other");
        var (exitCode, output) = GoVerifier.Run(LogFolder.Key.Verifier.ToString(), other.Path, log.State);
        Assert.Equal(GoVerifier.Contradiction, exitCode);
        Assert.StartsWith("FORK: ", output);
    }

    [Fact]
    public void A_signed_checkpoint_that_is_shorter_than_before_is_a_rollback()
    {
        using var log = new LogFolder().GrowTo(257);
        Assert.Equal(0, GoVerifier.Run(log).ExitCode);
        using var shorter = new LogFolder().GrowTo(200);
        var (exitCode, output) = GoVerifier.Run(LogFolder.Key.Verifier.ToString(), shorter.Path, log.State);
        Assert.Equal(GoVerifier.Contradiction, exitCode);
        Assert.StartsWith("ROLLBACK: ", output);
    }

    private static (int, string) Short((int ExitCode, string Output) run) => (run.ExitCode, run.Output.Split(',')[0]);
}

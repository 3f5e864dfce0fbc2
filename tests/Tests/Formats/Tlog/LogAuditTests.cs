using Yuelu.Kernel;

namespace Yuelu.Formats.Tlog;

public sealed class LogAuditTests
{
    public static TheoryData<string> Tamperings => [.. Tampering.All.Keys];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(70_000)]
    public async Task A_whole_log_passes(int size)
    {
        using var log = new LogFolder().GrowTo(size);
        Assert.Null(await AuditAsync(log));
    }

    [Theory, MemberData(nameof(Tamperings))]
    public async Task No_tampering_passes(string what)
    {
        using var log = new LogFolder().GrowTo(Tampering.Size);
        Tampering.All[what](log);
        Assert.NotNull(await AuditAsync(log));
    }

    [Theory]
    [InlineData("tile/0/000")]
    [InlineData("tile/entries/001.p/1")]
    public async Task A_missing_file_is_named(string path)
    {
        using var log = new LogFolder().GrowTo(Tampering.Size);
        File.Delete(Path.Combine(log.Path, path));
        var problem = await AuditAsync(log);
        Assert.Equal("log.file-missing", problem?.Code);
        Assert.Contains(path, problem!.Detail.En);
    }

    [Fact]
    public async Task A_partial_tile_may_be_gone_when_the_full_one_is_there()
    {
        using var log = new LogFolder().GrowTo(200);
        var checkpoint = log.Read("checkpoint")!;
        log.GrowTo(300).Edit("checkpoint", _ => checkpoint);
        foreach (var partial in Directory.GetDirectories(log.Path, "*.p", SearchOption.AllDirectories))
            Directory.Delete(partial, recursive: true);
        Assert.Null(await AuditAsync(log));
    }

    [Fact]
    public async Task A_log_that_does_not_begin_with_what_was_seen_before_is_forked()
    {
        using var log = new LogFolder().GrowTo(257);
        using var longer = new LogFolder().GrowTo(300, salt: "other");
        using var same = new LogFolder().GrowTo(257, salt: "other");
        Assert.Equal("log.forked", (await AuditAsync(longer, log.Checkpoint))?.Code);
        Assert.Equal("log.forked", (await AuditAsync(same, log.Checkpoint))?.Code);
        Assert.Null(await AuditAsync(log.GrowTo(600), log.Checkpoint));
    }

    [Fact]
    public async Task A_log_that_is_shorter_than_before_was_rolled_back()
    {
        using var log = new LogFolder().GrowTo(257);
        using var shorter = new LogFolder().GrowTo(256);
        Assert.Equal("log.rolled-back", (await AuditAsync(shorter, log.Checkpoint))?.Code);
    }

    private static async Task<Problem?> AuditAsync(LogFolder log, Checkpoint? before = null)
    {
        var note = System.Text.Encoding.UTF8.GetString(log.Read("checkpoint")!);
        if (!Checkpoint.Open(note, LogFolder.Key.Verifier).Succeeded(out var now, out var problem))
            return problem;
        return await new LogAudit((path, _) => new(log.Read(path))).RunAsync(now, before, CancellationToken.None);
    }
}

using System.Text;
using Yuelu.Formats.Acts;
using Yuelu.Formats.Tlog;

namespace Yuelu.Cli;

public sealed class VerifyLogTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("yuelu-cli-");
    private readonly LogFolder log = new();

    public void Dispose()
    {
        folder.Delete(recursive: true);
        log.Dispose();
    }

    [Fact]
    public void A_receipt_is_verified_with_the_key_and_says_what_it_proves()
    {
        Grow(5);
        var run = Run("log", "verify", Receipt(3), "--key", $"{LogFolder.Key.Verifier}");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            $"核验无误：日志“example.org/log”共 5 条，第 3 条在内：test.done，2026-01-01 08:00:00Z，角色 office，内容哈希 {new string('a', 64)}。\n",
            run.Output
        );
    }

    [Fact]
    public void A_receipt_is_verified_against_a_file_of_the_entry()
    {
        Grow(5);
        var (key, right, wrong) = (
            Save("key", $"{LogFolder.Key.Verifier}\n"),
            Save("3", Entry(3)),
            Save("4", Entry(4))
        );
        Assert.Equal(0, Run("log", "verify", Receipt(3), "--key", key, "--entry", right).ExitCode);
        Refused("receipt.not-proved", "log", "verify", Receipt(3), "--key", key, "--entry", wrong);
        Refused("file.not-found", "log", "verify", Receipt(3), "--key", key, "--entry", "/nowhere");
    }

    [Fact]
    public void A_receipt_needs_a_key_until_the_log_itself_was_verified()
    {
        Grow(5);
        Refused("log-key.not-known", "log", "verify", Receipt(3));
        Assert.Equal(0, Run("log", "verify", "--all", log.Path).ExitCode);
        Assert.Equal(0, Run("log", "verify", Receipt(3)).ExitCode);
    }

    [Fact]
    public void A_whole_log_is_verified_and_remembered()
    {
        Grow(300);
        var first = Run("log", "verify", "--all", log.Path, "--lang", "en");
        Assert.Equal(0, first.ExitCode);
        Assert.Contains("Verified: all 300 entries", first.Output);
        Assert.Contains($"compare it by another way: {LogFolder.Key.Verifier}", first.Output);
        Grow(600);
        var second = Run("log", "verify", "--all", log.Path, "--lang", "en");
        Assert.Equal(
            "Verified: all 600 entries of the log “example.org/log” make the signed root, and it goes on from the 300 seen before.\n",
            second.Output
        );
    }

    [Fact]
    public void A_fork_and_a_rollback_are_told_as_such_and_both_checkpoints_are_kept()
    {
        Grow(300);
        var state = Path.Combine(folder.FullName, "state");
        Assert.Equal(0, Run("log", "verify", "--all", log.Path, "--state", state).ExitCode);
        using var other = new LogFolder();
        for (var i = 0; i < 310; i++)
            other.Append(Entry(i, "other"));
        Refused("log.forked", "log", "verify", "--all", other.Publish().Path, "--state", state);
        Assert.Contains("\n310\n", File.ReadAllText(state + ".contradiction"));
        Assert.Contains("\n300\n", File.ReadAllText(state));
        using var shorter = new LogFolder();
        for (var i = 0; i < 299; i++)
            shorter.Append(Entry(i));
        Refused("log.rolled-back", "log", "verify", "--all", shorter.Publish().Path, "--state", state);
    }

    [Fact]
    public void An_entry_that_stands_elsewhere_than_it_says_is_refused()
    {
        log.Append(Entry(0)).Append(Entry(2)).Publish();
        Refused("entry.in-another-place", "log", "verify", "--all", log.Path);
    }

    [Fact]
    public void Another_key_than_before_is_refused()
    {
        Grow(3);
        var state = Path.Combine(folder.FullName, "state");
        Assert.Equal(0, Run("log", "verify", "--all", log.Path, "--state", state).ExitCode);
        using var other = SigningKey.Generate("example.org/log");
        log.Edit("key", _ => Encoding.UTF8.GetBytes($"{other.Verifier}\n"));
        Refused("log-key.changed", "log", "verify", "--all", log.Path, "--state", state);
    }

    [Fact]
    public void A_witness_that_is_asked_for_must_have_signed()
    {
        Grow(3);
        using var witness = SigningKey.Generate("audit.example", KeyKind.Witness);
        string[] command = ["log", "verify", "--all", log.Path, "--witness", $"{witness.Verifier}"];
        Refused("checkpoint.not-witnessed", command);
        log.Edit(
            "checkpoint",
            bytes =>
            {
                var note = SignedNote.Parse(Encoding.UTF8.GetString(bytes)).Value;
                return Encoding.UTF8.GetBytes($"{note.With(witness.Sign(note.Text, DateTimeOffset.UnixEpoch))}");
            }
        );
        Assert.Equal(0, Run(command).ExitCode);
    }

    [Theory]
    [InlineData("log.nothing-named", "")]
    [InlineData("file.not-found", "/nowhere/x.tlog-proof")]
    [InlineData("file.is-a-folder", "/tmp")]
    [InlineData("log.file-missing", "--all /nowhere")]
    [InlineData("log.not-reachable", "--all http://127.0.0.1:9/log")]
    public void What_is_not_there_is_refused_in_one_sentence(string code, string arguments) =>
        Refused(code, ["log", "verify", .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

    [Theory]
    [InlineData("receipt.unreadable", "c2sp.org/tlog-proof@v1\nindex 9\nnonsense\n\nnote")]
    [InlineData("receipt.unreadable", "\u0000\u0001")]
    [InlineData("receipt.without-entry", "c2sp.org/tlog-proof@v1\nindex 9\n\nnote")]
    [InlineData("log-key.not-known", "c2sp.org/tlog-proof@v1\nextra AAAA\nindex 9\n\nnote")]
    public void A_hostile_receipt_is_refused_in_one_sentence(string code, string text) =>
        Refused(code, "log", "verify", Save("hostile", text));

    [Fact]
    public void A_giant_receipt_is_refused_unread()
    {
        var path = Path.Combine(folder.FullName, "giant");
        using (var file = File.Create(path))
            file.SetLength(5L << 30);
        Refused("log.file-too-large", "log", "verify", path);
        Refused("log.file-too-large", "log", "verify", "/dev/zero");
    }

    private static byte[] Entry(long index, string subject = "test/1") =>
        new ActEntry(
            index,
            Guid.Empty,
            new DateTimeOffset(2026, 1, 1, 8, 0, 0, TimeSpan.Zero),
            "test.done",
            "office",
            ActEntry.Salted([], subject),
            new string('a', 64),
            EnteredLater: false
        ).Write();

    private void Grow(long size)
    {
        while (log.Checkpoint.Size < size)
            log.Append(Entry(log.Checkpoint.Size));
        log.Publish();
    }

    private string Receipt(long index)
    {
        var size = log.Checkpoint.Size;
        var hashes = new TileHashes(size, tile => log.Read(tile.Path)!);
        var note = Encoding.UTF8.GetString(log.Read("checkpoint")!);
        var path = HashTree.Inclusion(index, size, hashes.At);
        return Save($"{index}.tlog-proof", $"{new TlogProof(Entry(index), index, [.. path], note)}");
    }

    private string Save(string name, string text) => Save(name, Encoding.UTF8.GetBytes(text));

    private string Save(string name, byte[] bytes)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private YueluProcess.Outcome Run(params string[] arguments) => YueluProcess.RunAt(folder.FullName, arguments);

    private void Refused(string code, params string[] arguments)
    {
        var run = Run(arguments);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.EndsWith($" [{code}]\n", run.Error);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}

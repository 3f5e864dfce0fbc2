using CsCheck;

namespace Yuelu.Formats.Tlog;

public sealed class TlogProofTests
{
    [Fact]
    public void A_receipt_is_read_as_it_was_written_and_proves_its_entry_only()
    {
        using var log = new LogFolder().GrowTo(300);
        var hashes = new TileHashes(300, tile => log.Read(tile.Path)!);
        Gen.Long[0, 299]
            .Sample(
                index =>
                {
                    var entry = LogFolder.Entry(index);
                    var note = System.Text.Encoding.UTF8.GetString(log.Read("checkpoint")!);
                    var proof = new TlogProof(entry, index, [.. HashTree.Inclusion(index, 300, hashes.At)], note);
                    var read = TlogProof.Parse(proof.ToString()).Value;
                    return read.ToString() == proof.ToString()
                        && read.Extra!.Value.Span.SequenceEqual(entry)
                        && read.Prove(entry, LogFolder.Key.Verifier).Value == log.Checkpoint
                        && read.Prove([1], LogFolder.Key.Verifier).Problem?.Code == "receipt.not-proved"
                        && (read with { Index = index ^ 1 }).Prove(entry, LogFolder.Key.Verifier).Problem is not null;
                },
                iter: 50
            );
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("c2sp.org/tlog-proof@v1\n\nnote")]
    [InlineData("c2sp.org/tlog-proof@v2\nindex 1\n\nnote")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 01\n\nnote")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex -1\n\nnote")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 99999999999999999999\n\nnote")]
    [InlineData("c2sp.org/tlog-proof@v1\nextra *\nindex 1\n\nnote")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 1\nAAAA\n\nnote")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 1\nextra AAAA\n\nnote")]
    public void A_wrong_receipt_is_refused(string text) =>
        Assert.Equal("receipt.unreadable", TlogProof.Parse(text).Problem?.Code);

    [Fact]
    public void A_receipt_with_too_many_hashes_is_refused()
    {
        var hashes = string.Concat(Enumerable.Repeat($"{Hash.Empty}\n", 64));
        Assert.NotNull(TlogProof.Parse($"c2sp.org/tlog-proof@v1\nindex 1\n{hashes}\nnote").Problem);
    }

    [Fact]
    public void Any_text_is_read_or_refused_without_a_fault() =>
        Gen.String.Sample(text =>
        {
            _ = TlogProof.Parse($"c2sp.org/tlog-proof@v1\n{text}");
            _ = SignedNote.Parse(text + "\n");
            _ = Checkpoint.Parse(text);
            _ = VerifierKey.Parse(text);
            return true;
        });
}

using CsCheck;

namespace Yuelu.Formats.Tlog;

public sealed class SignedNoteTests
{
    private const string Text =
        "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";

    [Fact]
    public void The_example_of_the_Go_package_is_signed_and_verified_alike()
    {
        var key = SigningKey
            .Parse("PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz")
            .Value;
        Assert.Equal("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", $"{key.Verifier}");
        var note = new SignedNote(Text, [key.Sign(Text, DateTimeOffset.UnixEpoch)]);
        Assert.Equal(
            Text
                + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n",
            note.ToString()
        );
        Assert.True(SignedNote.Parse(note.ToString()).Value.IsSignedBy(key.Verifier));
    }

    [Fact]
    public void A_cosignature_of_a_witness_is_kept_and_verified_beside_the_log_s_own()
    {
        using var witness = SigningKey.Generate("audit-office.example/witness", KeyKind.Witness);
        using var stranger = SigningKey.Generate("audit-office.example/witness", KeyKind.Witness);
        var checkpoint = new Checkpoint(LogFolder.Key.Verifier.Name, 5, Hash.Leaf([1]));
        var note = checkpoint.Sign(LogFolder.Key, DateTimeOffset.UnixEpoch);
        var cosigned = note.With(witness.Sign(note.Text, DateTimeOffset.UnixEpoch.AddYears(50)));
        var read = SignedNote.Parse(cosigned.ToString()).Value;
        Assert.Equal(2, read.Signatures.Length);
        Assert.True(read.IsSignedBy(LogFolder.Key.Verifier));
        Assert.True(read.IsSignedBy(VerifierKey.Parse($"{witness.Verifier}").Value));
        Assert.False(read.IsSignedBy(stranger.Verifier));
        Assert.Equal(checkpoint, Checkpoint.Open(cosigned.ToString(), LogFolder.Key.Verifier).Value);
        Assert.Same(cosigned, cosigned.With(witness.Sign(note.Text, DateTimeOffset.UnixEpoch)));
    }

    [Fact]
    public void A_changed_text_or_signature_does_not_verify() =>
        Gen.Int[0, 400]
            .Sample(at =>
            {
                var checkpoint = new Checkpoint(LogFolder.Key.Verifier.Name, 5, Hash.Leaf([1]));
                var note = checkpoint.Sign(LogFolder.Key, DateTimeOffset.UnixEpoch).ToString();
                var other = string.Concat(note.Select((c, i) => i == at % note.Length ? (char)(c ^ 1) : c));
                return Checkpoint.Open(other, LogFolder.Key.Verifier).Problem is not null;
            });

    [Fact]
    public void Keys_are_read_as_they_were_written()
    {
        using var key = SigningKey.Generate("example.org/log");
        Assert.Equal(key.Text, SigningKey.Parse(key.Text).Value.Text);
        Assert.Equal(key.Verifier, VerifierKey.Parse($"{key.Verifier}\n").Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("name")]
    [InlineData("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+c74f20a3+AhpcQcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    public void A_wrong_verifier_key_is_refused(string key) =>
        Assert.Equal("log-key.unreadable", VerifierKey.Parse(key).Problem?.Code);

    [Theory]
    [InlineData("")]
    [InlineData("text\n")]
    [InlineData("text\n\n")]
    [InlineData("text\n\n— name AAAA\n")]
    [InlineData("text\n\n— name AAAAAAAA")]
    [InlineData("text\n\n- name AAAAAAAA\n")]
    [InlineData("te\rxt\n\n— name AAAAAAAA\n")]
    public void A_wrong_note_is_refused(string note) =>
        Assert.Equal("checkpoint.unreadable", SignedNote.Parse(note).Problem?.Code);

    [Theory]
    [InlineData("origin\n05\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("origin\n-5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("origin\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n")]
    [InlineData("origin\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nmore\n")]
    [InlineData("\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    public void A_wrong_checkpoint_is_refused(string text) =>
        Assert.Equal("checkpoint.not-a-checkpoint", Checkpoint.Parse(text).Problem?.Code);
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Yuelu.Kernel;

namespace Yuelu.Formats.Tlog;

/// <summary>A receipt: shows without any server that one entry is in a log (C2SP <c>tlog-proof@v1</c>).</summary>
/// <param name="Extra">What its maker added; here the entry itself. Only the proof says whether it is true.</param>
/// <param name="Index">The place of the entry, from 0.</param>
/// <param name="Path">The hashes from the entry's sibling up.</param>
/// <param name="Note">The signed checkpoint, as it was published.</param>
public sealed record TlogProof(ReadOnlyMemory<byte>? Extra, long Index, ImmutableArray<Hash> Path, string Note)
{
    /// <summary>The longest receipt that is read.</summary>
    public const int LongestBytes = 300_000;

    private const string First = "c2sp.org/tlog-proof@v1";
    private const int LongestPath = 63;

    /// <summary>Reads a receipt; nothing is proved yet.</summary>
    public static Result<TlogProof> Parse(string text)
    {
        if (text.Length > LongestBytes || text.IndexOf("\n\n", StringComparison.Ordinal) is not (> 0 and var split))
            return TlogProblems.BadReceipt;
        var lines = new Queue<string>(text[..split].Split('\n'));
        if (lines.Dequeue() != First)
            return TlogProblems.BadReceipt;
        ReadOnlyMemory<byte>? extra = null;
        if (Value(lines, "extra ") is { } base64)
        {
            if (Base64.Parse(base64) is not { } bytes)
                return TlogProblems.BadReceipt;
            extra = bytes;
        }
        if (Value(lines, "index ") is not { } number || WholeNumber.Parse(number) is not { } index)
            return TlogProblems.BadReceipt;
        var path = lines.Select(Hash.Parse).ToList();
        if (path.Count > LongestPath || path.Contains(null))
            return TlogProblems.BadReceipt;
        return new TlogProof(extra, index, [.. path.OfType<Hash>()], text[(split + 2)..]);
    }

    /// <summary>Proves that the entry is in the log whose key this is.</summary>
    /// <returns>The checkpoint that the proof leads to; refused when the signature or a hash is wrong.</returns>
    public Result<Checkpoint> Prove(ReadOnlySpan<byte> entry, VerifierKey key)
    {
        if (!Checkpoint.Open(Note, key).Succeeded(out var checkpoint, out var problem))
            return problem;
        return HashTree.RootOf(Index, checkpoint.Size, Hash.Leaf(entry), Path) == checkpoint.Root
            ? checkpoint
            : TlogProblems.NotInLog(Index, checkpoint.Size);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder(First).Append('\n');
        if (Extra is { } extra)
            text.Append("extra ").Append(Convert.ToBase64String(extra.Span)).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"index {Index}\n");
        foreach (var hash in Path)
            text.Append(hash).Append('\n');
        return text.Append('\n').Append(Note).ToString();
    }

    private static string? Value(Queue<string> lines, string name) =>
        lines.TryPeek(out var line) && line.StartsWith(name, StringComparison.Ordinal)
            ? lines.Dequeue()[name.Length..]
            : null;
}

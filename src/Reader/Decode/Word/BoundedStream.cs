namespace Yuelu.Reader.Decode.Word;

/// <summary>A part unpacks to more than the limits allow; the message names the part.</summary>
internal sealed class UnpacksTooLargeException(string part) : Exception(part);

/// <summary>A part is encrypted.</summary>
internal sealed class EncryptedPartException(string part) : Exception(part);

/// <summary>What is left to unpack for one file, over all its parts.</summary>
internal sealed class UnpackingBudget(ReaderLimits limits)
{
    private const int Unwatched = 1 << 20;
    private long left = limits.UnpackedBytes;

    /// <summary>Takes <paramref name="count"/> bytes of a part that has <paramref name="total"/> so far from <paramref name="packed"/>.</summary>
    /// <exception cref="UnpacksTooLargeException">The limit is passed.</exception>
    public void Take(int count, long total, long packed, string part)
    {
        left -= count;
        if (left < 0 || (total > Unwatched && total / Math.Max(1, packed) > limits.UnpackedRatio))
            throw new UnpacksTooLargeException(part);
    }
}

/// <summary>Counts what really comes out of a packed part; what its header claims is not asked.</summary>
internal sealed class BoundedStream(Stream inner, long packed, string part, UnpackingBudget budget) : Stream
{
    private long total;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => total;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        total += count;
        budget.Take(count, total, packed, part);
        return count;
    }

    public override void Flush() => inner.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}

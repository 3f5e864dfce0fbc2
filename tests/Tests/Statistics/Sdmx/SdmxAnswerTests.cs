using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;

namespace Yuelu.Statistics.Sdmx;

/// <summary>An answer that is read while it is sent ends with its reading, however it ends.</summary>
public sealed class SdmxAnswerTests
{
    private static readonly IReadOnlyList<SdmxRow> Group = [];
    private bool isRead = true;

    [Fact]
    public async Task Who_hangs_up_leaves_nothing_reading_behind()
    {
        using var hangsUp = new CancellationTokenSource();
        var sent = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            SendAsync(
                Endless(),
                () =>
                {
                    if (++sent == 3)
                        hangsUp.Cancel();
                },
                hangsUp.Token
            )
        );
        Assert.False(isRead);
        Assert.InRange(sent, 3, 4);
    }

    [Fact]
    public async Task A_store_that_fails_in_the_midst_ends_the_answer_with_its_failure()
    {
        var failed = await Assert.ThrowsAsync<InvalidDataException>(() =>
            SendAsync(Broken(), () => { }, CancellationToken.None)
        );
        Assert.Equal("torn", failed.Message);
        Assert.False(isRead);
    }

    private static async Task SendAsync(
        IAsyncEnumerable<IReadOnlyList<SdmxRow>> groups,
        Action onSent,
        CancellationToken ct
    )
    {
        var http = new DefaultHttpContext { RequestAborted = ct };
        http.Response.Body = new Watched(onSent);
        using var buffer = new MemoryStream();
        using var writer = new Filler(buffer);
        await SdmxAnswer.StreamAsync(http, SdmxMedia.Data(isSecond: false)[0], buffer, writer, [(null, groups)]);
    }

    private async IAsyncEnumerable<IReadOnlyList<SdmxRow>> Endless(
        [EnumeratorCancellation] CancellationToken ct = default
    )
    {
        try
        {
            while (true)
            {
                ct.ThrowIfCancellationRequested();
                await Task.Yield();
                yield return Group;
            }
        }
        finally
        {
            // As a database that takes its time to give a connection back.
            await Task.Delay(100, CancellationToken.None);
            isRead = false;
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<SdmxRow>> Broken()
    {
        try
        {
            yield return Group;
            await Task.Yield();
            throw new InvalidDataException("torn");
        }
        finally
        {
            isRead = false;
        }
    }

    /// <summary>Writes more of each group than is gathered before it is sent.</summary>
    private sealed class Filler(Stream buffer) : ISdmxDataWriter
    {
        public void Begin() { }

        public void BeginDataSet(DateTimeOffset? heldFrom) { }

        public void Group(IReadOnlyList<SdmxRow> rows) => buffer.Write(new byte[100_000]);

        public void EndDataSet() { }

        public void End() { }

        public void Flush() { }

        public void Dispose() { }
    }

    /// <summary>A connection that tells of what is sent on it.</summary>
    private sealed class Watched(Action onSent) : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken ct = default)
        {
            ct.ThrowIfCancellationRequested();
            onSent();
            return ValueTask.CompletedTask;
        }
    }
}

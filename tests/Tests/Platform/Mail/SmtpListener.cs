using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Yuelu.Platform.Mail;

/// <summary>A small mail server (RFC 5321) that keeps what it is given, or refuses it for a while.</summary>
internal sealed class SmtpListener : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task serving;

    internal SmtpListener()
    {
        listener.Start();
        serving = ServeAsync();
    }

    internal int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Whether recipients are refused for the time being.</summary>
    internal bool IsBusy { get; set; }

    /// <summary>What came, each with its recipient in the first line.</summary>
    internal ConcurrentQueue<string> Messages { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await serving;
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        var talks = new List<Task>();
        try
        {
            while (true)
                talks.Add(TalkAsync(await listener.AcceptTcpClientAsync(stop.Token)));
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var connected = client;
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false))
        {
            NewLine = "\r\n",
            AutoFlush = true,
        };
        await writer.WriteLineAsync("220 test");
        var to = "";
        while (await reader.ReadLineAsync() is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            if (verb == "RCPT")
                to = line;
            if (verb == "DATA")
                await TakeAsync(reader, writer, to);
            await writer.WriteLineAsync(AnswerTo(verb));
            if (verb == "QUIT")
                return;
        }
    }

    private string AnswerTo(string verb) =>
        verb switch
        {
            "RCPT" when IsBusy => "451 later",
            "QUIT" => "221 bye",
            "EHLO" or "HELO" or "MAIL" or "RCPT" or "DATA" or "RSET" => "250 ok",
            _ => "502 no",
        };

    private async Task TakeAsync(StreamReader reader, StreamWriter writer, string to)
    {
        await writer.WriteLineAsync("354 go on");
        var text = new StringBuilder(to).Append('\n');
        while (await reader.ReadLineAsync() is { } line && line != ".")
            text.Append(line).Append('\n');
        Messages.Enqueue(text.ToString());
    }
}

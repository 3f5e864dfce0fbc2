using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Net.Http.Headers;
using Yuelu.Kernel;

namespace Yuelu.Statistics.Sdmx;

/// <summary>Sends messages: with an ETag, so that who has the answer already is told so, and piece by piece.</summary>
internal static class SdmxAnswer
{
    /// <summary>How much is gathered before it is sent on.</summary>
    private const int Piece = 64 * 1024;

    /// <summary>Groups that are read before they are wanted.</summary>
    private const int Ahead = 8;

    /// <summary>Sets the headers of an answer; true when the sender has it already and 304 is all that is said.</summary>
    internal static bool IsKnown(
        HttpContext http,
        SdmxModel model,
        SdmxWording wording,
        SdmxMedia media,
        Language? language
    )
    {
        var (request, response) = (http.Request, http.Response);
        var asked =
            $"{model.Stamp} {request.Path}{request.QueryString} {media.Name} {request.Headers.Accept} {language}";
        var etag = new EntityTagHeaderValue(
            $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asked)))[..24]}\"",
            isWeak: true
        );
        response.Headers.ETag = etag.ToString();
        var who = http.User.Identity?.IsAuthenticated == true ? "private" : "public";
        response.Headers.CacheControl = $"{who}, no-cache";
        var changed = wording.Since(model);
        response.GetTypedHeaders().LastModified = changed;
        response.Headers.Append(HeaderNames.Vary, "Accept, Accept-Language");
        response.Headers.ContentLanguage = string.Join(", ", SdmxLanguages.Told(language).Select(SdmxLanguages.Tag));
        var asks = request.GetTypedHeaders();
        var has = asks.IfNoneMatch;
        // Dates of HTTP have whole seconds; one that is none of them says nothing.
        var isKnown =
            has.Count > 0
                ? has.Any(one => one.Compare(etag, useStrongComparison: false) || one.Tag == "*")
                : asks.IfModifiedSince is { } moment && changed.ToUnixTimeSeconds() <= moment.ToUnixTimeSeconds();
        if (!isKnown)
            return false;
        response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    /// <summary>Sends a message that fits into memory.</summary>
    internal static async Task SendAsync(HttpContext http, SdmxMedia media, Action<Stream> write)
    {
        using var buffer = new MemoryStream();
        write(buffer);
        http.Response.ContentType = media.Name;
        http.Response.ContentLength = buffer.Length;
        await http.Response.Body.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), http.RequestAborted);
    }

    /// <summary>Sends data sets of which each is read as it is sent.</summary>
    /// <param name="sets">The moment that a set is held from, and its groups.</param>
    internal static async Task StreamAsync(
        HttpContext http,
        SdmxMedia media,
        MemoryStream buffer,
        ISdmxDataWriter writer,
        IEnumerable<(DateTimeOffset? HeldFrom, IAsyncEnumerable<IReadOnlyList<SdmxRow>> Groups)> sets
    )
    {
        var ct = http.RequestAborted;
        http.Response.ContentType = media.Name;
        writer.Begin();
        foreach (var (heldFrom, groups) in sets)
        {
            // A moment at which nothing of what is asked came has no data set.
            var hasBegun = false;
            await foreach (var group in AheadAsync(groups, ct))
            {
                if (!hasBegun)
                    writer.BeginDataSet(heldFrom);
                hasBegun = true;
                writer.Group(group);
                await PassOnAsync(Piece);
            }
            if (hasBegun)
                writer.EndDataSet();
        }
        writer.End();
        await PassOnAsync(0);

        async Task PassOnAsync(int least)
        {
            writer.Flush();
            if (buffer.Length <= least)
                return;
            await http.Response.Body.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), ct);
            buffer.SetLength(0);
        }
    }

    /// <summary>Reads what comes next while what came is written: the store and the writer each keep a processor busy.</summary>
    private static async IAsyncEnumerable<T> AheadAsync<T>(
        IAsyncEnumerable<T> source,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var waiting = Channel.CreateBounded<T>(Ahead);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var reading = Task.Run(ReadAsync, CancellationToken.None);
        try
        {
            await foreach (var one in waiting.Reader.ReadAllAsync(ct))
                yield return one;
        }
        finally
        {
            // Who stops early leaves nobody reading from a store that is given back.
            await stop.CancelAsync();
            await reading;
        }

        async Task ReadAsync()
        {
            try
            {
                await foreach (var one in source.WithCancellation(stop.Token))
                    await waiting.Writer.WriteAsync(one, stop.Token);
                waiting.Writer.Complete();
            }
            catch (Exception broken)
            {
                waiting.Writer.Complete(broken);
            }
        }
    }

    /// <summary>One SDMX error message, in both languages.</summary>
    internal static async Task RefuseAsync(HttpContext http, Problem problem)
    {
        var (code, status) = SdmxProblems.CodeOf(problem);
        http.Response.StatusCode = status;
        using var buffer = new MemoryStream();
        if (SdmxMedia.WantsJson(http.Request))
        {
            http.Response.ContentType = "application/json";
            JsonSerializer.Serialize(
                buffer,
                new
                {
                    errors = new[]
                    {
                        new
                        {
                            code = int.Parse(code, System.Globalization.CultureInfo.InvariantCulture),
                            title = problem.Code,
                            detail = problem.Detail.In(SdmxLanguages.Of(http.Request) ?? Language.Chinese),
                            details = new { zh = problem.Detail.Zh, en = problem.Detail.En },
                        },
                    },
                }
            );
        }
        else
        {
            http.Response.ContentType = "application/xml";
            Error(buffer, code, problem);
        }
        await http.Response.Body.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), http.RequestAborted);
    }

    private static void Error(Stream buffer, string code, Problem problem)
    {
        using var xml = SdmxMl.Writer(buffer);
        xml.WriteStartDocument();
        xml.WriteStartElement("mes", "Error", SdmxMl.Message);
        xml.WriteStartElement("ErrorMessage", SdmxMl.Message);
        xml.WriteAttributeString("code", code);
        foreach (var language in SdmxLanguages.Told(null))
        {
            xml.WriteStartElement("com", "Text", SdmxMl.Common);
            xml.WriteAttributeString("xml", "lang", null, SdmxLanguages.Tag(language));
            xml.WriteString(problem.Detail.In(language));
            xml.WriteEndElement();
        }
        xml.WriteEndDocument();
    }
}

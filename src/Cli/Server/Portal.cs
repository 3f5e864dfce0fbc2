using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Yuelu.Kernel;

namespace Yuelu.Cli.Server;

/// <summary>Speaks with the portal: sends the token, repeats what can be repeated, and turns refusals into problems.</summary>
internal sealed class Portal : IDisposable
{
    private const int Attempts = 3;
    private const int PageSize = 500;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private readonly HttpClient web;

    internal Portal(Credentials credentials, Language language)
    {
        Server = credentials.Server;
        // A redirect is never followed: the token is for this server only.
        web = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            Timeout = TimeSpan.FromMinutes(5),
        };
        web.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", credentials.Token);
        web.DefaultRequestHeaders.Add("Accept-Language", language == Language.English ? "en" : "zh-CN");
    }

    internal Uri Server { get; }

    internal Task<Result<Answer>> GetAsync(string path, CancellationToken ct) => SendAsync(Call.Get(path), ct);

    /// <summary>Everything in a list: follows <c>next</c> to its end, or until there are <paramref name="most"/>.</summary>
    internal async Task<Result<JsonArray>> ListAsync(string path, CancellationToken ct, int most = int.MaxValue)
    {
        var (all, size) = (new JsonArray(), Math.Min(most, PageSize));
        var next = $"{path}{(path.Contains('?') ? '&' : '?')}limit={size}";
        while (next is not null && all.Count < most)
        {
            if (!(await GetAsync(next, ct)).Succeeded(out var answer, out var problem))
                return problem;
            if (answer.Json is not { } page || page["items"] is not JsonArray items)
                return ServerProblems.NoPortal(Server, answer.Status);
            foreach (var item in items.Take(most - all.Count))
                all.Add(item?.DeepClone());
            next = (string?)page["next"];
        }
        return all;
    }

    /// <summary>Sends a request; what breaks on the way is sent again with the same key where that does no harm.</summary>
    internal async Task<Result<Answer>> SendAsync(Call call, CancellationToken ct)
    {
        if (AddressOf(call.Path) is not { } address)
            return ServerProblems.OtherServer(call.Path, Server);
        for (var attempt = 1; ; attempt++)
            try
            {
                var answer = await OnceAsync(call, address, ct);
                return answer.Status is >= 200 and < 300 or 304 ? answer : Refusal(answer);
            }
            catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.SecureConnectionError)
            {
                return ServerProblems.NotTrusted(Server, Innermost(e));
            }
            catch (Exception e)
                when (e is HttpRequestException or IOException or TaskCanceledException && !ct.IsCancellationRequested)
            {
                var never =
                    e is HttpRequestException
                    {
                        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                    };
                if (attempt == Attempts || !(never || call.CanBeRepeated))
                    return never || call.CanBeRepeated
                        ? ServerProblems.Unreachable(Server, Innermost(e))
                        : ServerProblems.BrokeOff(Server);
                await Task.Delay(Pause * attempt, ct);
            }
    }

    public void Dispose() => web.Dispose();

    private async Task<Answer> OnceAsync(Call call, Uri address, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(call.Method, address);
        // Without a body, even an empty one, the handler would send it again by itself, as often as it likes.
        request.Content = new ByteArrayContent(call.Body ?? []);
        if (call.Body is not null)
            request.Content.Headers.ContentType = new(call.Type);
        if (call.IfMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", call.IfMatch);
        if (call.Key is not null)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", call.Key);
        using var answer = await web.SendAsync(request, ct);
        return new Answer(
            (int)answer.StatusCode,
            answer.Headers.ETag?.ToString(),
            answer.Headers.Location?.OriginalString,
            await answer.Content.ReadAsByteArrayAsync(ct)
        );
    }

    /// <summary>The whole address; null when it lies on another server, which must not get the token.</summary>
    private Uri? AddressOf(string path)
    {
        var isFromRoot = path.StartsWith('/');
        return
            !path.Split('?')[0].Contains("://", StringComparison.Ordinal)
            && Uri.TryCreate(Server, isFromRoot ? path : $"api/v1/{path}", out var address)
            && Uri.Compare(
                address,
                Server,
                UriComponents.SchemeAndServer,
                UriFormat.UriEscaped,
                StringComparison.OrdinalIgnoreCase
            ) == 0
            ? address
            : null;
    }

    /// <summary>The portal's own sentence and code.</summary>
    private Problem Refusal(Answer answer)
    {
        if (
            answer.Json is not JsonObject told
            || (string?)told["detail"] is not { } detail
            || (string?)told["code"] is not { } code
        )
            return ServerProblems.NoPortal(Server, answer.Status);
        var said = Words.Same(Plain.Of(detail));
        return new Problem(
            ProblemKind.Invalid,
            Plain.Of(code),
            answer.Status == 401 ? ServerWords.ThenLogIn.With(said) : said
        );
    }

    private static string Innermost(Exception e) => e.InnerException is { } inner ? Innermost(inner) : e.Message;
}

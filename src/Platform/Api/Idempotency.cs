using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Api;

/// <summary>
/// A request that creates something bears an Idempotency-Key (draft-ietf-httpapi-idempotency-key-header). Key and answer are
/// saved in the transaction of the act: sent again, by whatever accident, the same request gets the same answer and creates
/// nothing. The key belongs to the account; a refusal keeps nothing, so that the mended request may use it.
/// </summary>
internal sealed class Idempotency
{
    internal const string Header = "Idempotency-Key";
    internal const int LongestKey = 200;

    /// <summary>How long an answer is kept.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>
    /// How many create at once. Each holds a connection for its transaction while its act may need another: without a bound,
    /// many at once would wait for each other's connections.
    /// </summary>
    private static readonly SemaphoreSlim AtOnce = new(4);

    /// <summary>Marks the operations that need the key.</summary>
    internal static readonly Idempotency Needed = new();

    private Idempotency() { }

    /// <summary>Must stand after authorization and body limits.</summary>
    internal static Task RunAsync(HttpContext http, RequestDelegate next) =>
        http.GetEndpoint()?.Metadata.GetMetadata<Idempotency>() is null ? next(http) : OnceAsync(http, next);

    private static async Task OnceAsync(HttpContext http, RequestDelegate next)
    {
        var key = http.Request.Headers[Header].ToString();
        if (key.Length is 0 or > LongestKey || key.Any(letter => letter is < '!' or > '~'))
        {
            await ApiRefusals.TellAsync(http, ApiProblems.NoIdempotencyKey);
            return;
        }
        var hash = await HashAsync(http);
        var db = http.RequestServices.GetRequiredService<YueluDb>();
        var account = http.RequestServices.GetRequiredService<Access>().AccountId!.Value;
        await AtOnce.WaitAsync(http.RequestAborted);
        try
        {
            if (await TakeAsync(http, db, account, key, hash, next))
                return;
        }
        finally
        {
            AtOnce.Release();
        }
        var kept = await db.Set<KeptAnswer>()
            .AsNoTracking()
            .SingleAsync(one => one.AccountId == account && one.Key == key, http.RequestAborted);
        await (
            kept.RequestHash == hash
                ? RepeatAsync(http, kept)
                : ApiRefusals.TellAsync(http, ApiProblems.IdempotencyKeyUsed)
        );
    }

    /// <summary>Takes the key and does the act in one transaction; false when the key has been taken before.</summary>
    private static async Task<bool> TakeAsync(
        HttpContext http,
        YueluDb db,
        Guid account,
        string key,
        string hash,
        RequestDelegate next
    )
    {
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        await using var whole = await db.Database.BeginTransactionAsync(http.RequestAborted);
        var old = now - Kept;
        await db.Set<KeptAnswer>()
            .Where(one => one.AccountId == account && one.At < old)
            .ExecuteDeleteAsync(http.RequestAborted);
        // Whoever sends the same key at the same moment waits here until the first is done.
        var taken = await db.Database.ExecuteSqlAsync(
            $"insert into api_kept_answer (account_id, key, request_hash, status, body, at) values ({account}, {key}, {hash}, 0, {Array.Empty<byte>()}, {now.UtcTicks}) on conflict do nothing",
            http.RequestAborted
        );
        if (taken == 0)
            return false;
        var kept = db.Set<KeptAnswer>().Where(one => one.AccountId == account && one.Key == key);
        await DoAsync(http, kept, next, whole);
        return true;
    }

    private static async Task DoAsync(
        HttpContext http,
        IQueryable<KeptAnswer> kept,
        RequestDelegate next,
        Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction whole
    )
    {
        var outgoing = http.Response.Body;
        using var answer = new MemoryStream();
        http.Response.Body = answer;
        try
        {
            await next(http);
            if (http.Response.StatusCode is >= 200 and < 300)
            {
                var (status, location, etag) = (
                    http.Response.StatusCode,
                    Text(http.Response.Headers.Location),
                    Text(http.Response.Headers.ETag)
                );
                var body = Protector(http).Protect(answer.ToArray());
                await kept.ExecuteUpdateAsync(set =>
                    set.SetProperty(one => one.Status, status)
                        .SetProperty(one => one.Location, location)
                        .SetProperty(one => one.Etag, etag)
                        .SetProperty(one => one.Body, body)
                );
                await whole.CommitAsync();
            }
        }
        finally
        {
            http.Response.Body = outgoing;
        }
        answer.Position = 0;
        await answer.CopyToAsync(outgoing, http.RequestAborted);
    }

    private static async Task RepeatAsync(HttpContext http, KeptAnswer kept)
    {
        byte[] body;
        try
        {
            body = Protector(http).Unprotect(kept.Body);
        }
        catch (CryptographicException)
        {
            await ApiRefusals.TellAsync(http, ApiProblems.AnswerLost);
            return;
        }
        http.Response.StatusCode = kept.Status;
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.Headers["Idempotency-Replayed"] = "true";
        if (kept.Location is not null)
            http.Response.Headers.Location = kept.Location;
        if (kept.Etag is not null)
            http.Response.Headers.ETag = kept.Etag;
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }

    /// <summary>An answer may hold what is told once, such as a token: a copied database must open nothing.</summary>
    private static IDataProtector Protector(HttpContext http) =>
        http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("Yuelu.Api.KeptAnswers");

    /// <summary>Reads the body through, so that it can be read again by the act.</summary>
    private static async Task<string> HashAsync(HttpContext http)
    {
        http.Request.EnableBuffering();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(
            Encoding.UTF8.GetBytes($"{http.Request.Method} {http.Request.Path}{http.Request.QueryString}\n")
        );
        var buffer = new byte[64 * 1024];
        for (int read; (read = await http.Request.Body.ReadAsync(buffer, http.RequestAborted)) > 0; )
            hash.AppendData(buffer.AsSpan(0, read));
        http.Request.Body.Position = 0;
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string? Text(Microsoft.Extensions.Primitives.StringValues header) =>
        header.Count > 0 ? header.ToString() : null;
}

/// <summary>Puts <see cref="Idempotency"/> into the pipeline.</summary>
internal static class IdempotencySetup
{
    internal static IApplicationBuilder UseIdempotency(this IApplicationBuilder app) =>
        app.Use(next => http => Idempotency.RunAsync(http, next));
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Yuelu.Bench.Trust;

/// <summary>Kestrel alone, serving one file from memory: the peer of a kept page.</summary>
internal static class BarePage
{
    public static async Task<int> ServeAsync(string file, string address)
    {
        var page = await File.ReadAllBytesAsync(file);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls(address);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(http =>
        {
            http.Response.ContentType = "text/html; charset=utf-8";
            http.Response.ContentLength = page.Length;
            return http.Response.Body.WriteAsync(page).AsTask();
        });
        await app.RunAsync();
        return 0;
    }
}

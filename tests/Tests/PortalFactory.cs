using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Yuelu.Host;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Storage;

namespace Yuelu;

/// <summary>The portal as it runs, over HTTP in memory, on a database of its own and with the demo plan unless told otherwise.</summary>
internal sealed partial class PortalFactory(
    StorageOptions storage,
    TimeProvider? clock = null,
    string demo = "hunan-2016-2020",
    IReadOnlyDictionary<string, string>? settings = null
) : WebApplicationFactory<SqliteMigrations>
{
    /// <summary>A client that keeps cookies and follows no redirect.</summary>
    internal HttpClient Stranger() =>
        CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("http://localhost") });

    /// <summary>A client signed in as an officer whose password need not be changed.</summary>
    internal Task<HttpClient> OfficerAsync() => SignedInAsync(Officer.Name);

    /// <summary>A client signed in as somebody added by <see cref="Officer"/>.</summary>
    internal async Task<HttpClient> SignedInAsync(string name)
    {
        var client = Stranger();
        var answer = await PostAsync(
            client,
            "/account/sign-in",
            new() { ["Name"] = name, ["Password"] = Officer.Password }
        );
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    /// <summary>Fills the form on <paramref name="page"/> that has these fields and posts it where it says, hidden fields included.</summary>
    internal static async Task<HttpResponseMessage> PostAsync(
        HttpClient client,
        string page,
        Dictionary<string, string> fields
    )
    {
        var (action, values) = Fill(await client.GetStringAsync(page), fields);
        return await client.PostAsync(
            new Uri(action ?? page, UriKind.RelativeOrAbsolute),
            new FormUrlEncodedContent(values)
        );
    }

    /// <summary>Fills the form of a page that has these fields, hidden fields included; says where it posts to, when it says so itself.</summary>
    internal static (string? Action, Dictionary<string, string> Values) Fill(
        string html,
        Dictionary<string, string> fields
    )
    {
        var form = Form()
            .Matches(html)
            .Select(found => found.Value)
            .First(form => fields.Keys.All(name => form.Contains($"name=\"{name}\"")));
        var values = Hidden()
            .Matches(form)
            .ToDictionary(found => found.Groups[1].Value, found => WebUtility.HtmlDecode(found.Groups[2].Value));
        foreach (var (name, value) in fields)
            values[name] = value;
        var action = Action().Match(form[..form.IndexOf('>')]) is { Success: true } found
            ? WebUtility.HtmlDecode(found.Groups[1].Value)
            : null;
        return (action, values);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Storage:Folder", storage.Folder);
        builder.UseSetting("Storage:PostgreSql", storage.PostgreSql);
        builder.UseSetting("Demo:Folder", demo.Length == 0 ? "" : Repository.PathOf("samples", demo));
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.UseSetting("Jobs:LookSeconds", "0.1");
        // No second factor is asked for, unless a test says so.
        foreach (var role in Roles.Administrators)
            builder.UseSetting($"Accounts:SecondFactorFrom:{role}", "9999-12-31");
        foreach (var (key, value) in settings ?? new Dictionary<string, string>())
            builder.UseSetting(key, value);
        // Not by UseKestrel(0): that sets the address of a host which may be listening already.
        builder.UseSetting(WebHostDefaults.ServerUrlsKey, "http://127.0.0.1:0");
        if (clock is not null)
            builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton(clock)));
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();

    [GeneratedRegex(" action=\"([^\"]*)\"")]
    private static partial Regex Action();
}

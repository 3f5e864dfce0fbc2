using System.Text.RegularExpressions;

namespace Yuelu.Platform.Accounts;

/// <summary>Posts to acts as the forms of pages do.</summary>
internal static partial class Acting
{
    /// <summary>Posts the fields to an act, with the token that every signed-in page carries.</summary>
    internal static async Task<HttpResponseMessage> ActAsync(
        this HttpClient client,
        string act,
        params (string Name, string Value)[] fields
    )
    {
        var token = Token().Match(await client.GetStringAsync("/account/sign-in")).Groups[1].Value;
        using var form = new FormUrlEncodedContent(
            fields
                .Append(("__RequestVerificationToken", token))
                .Select(field => KeyValuePair.Create(field.Item1, field.Item2))
        );
        return await client.PostAsync(act, form);
    }

    /// <summary>The body of what an act answers.</summary>
    internal static async Task<string> ActForBodyAsync(
        this HttpClient client,
        string act,
        params (string Name, string Value)[] fields
    )
    {
        using var answer = await client.ActAsync(act, fields);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>The path of a one-time link on a page that shows one.</summary>
    internal static string LinkOn(string page) => Link().Match(page).Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]*)\"")]
    private static partial Regex Token();

    [GeneratedRegex("/account/link/[A-Za-z0-9_-]{43}")]
    private static partial Regex Link();
}

using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Yuelu.Kernel;

namespace Yuelu.Platform.Api;

/// <summary>
/// Refuses what no act can use, before it is asked: characters that are no text (NUL, which not every database keeps, and halves
/// of characters, which have no UTF-8), and JSON in another encoding than UTF-8 (RFC 8259 8.1).
/// </summary>
internal static class WellFormed
{
    /// <summary>What is wrong with a request, or null.</summary>
    internal static Problem? Check(HttpRequest request)
    {
        if (!IsText(request.Path.Value ?? "") || request.Query.Any(one => !IsText(one.Key) || !one.Value.All(IsText)))
            return ApiProblems.NoText;
        return
            MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && HeaderUtilities.RemoveQuotes(type.Charset) is { Length: > 0 } charset
            && !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            ? ApiProblems.Status(StatusCodes.Status415UnsupportedMediaType)
            : null;
    }

    /// <summary>Whether a text can be kept: nothing in it is NUL or half a character.</summary>
    internal static bool IsText(string? text)
    {
        for (var at = 0; at < (text?.Length ?? 0); at++)
            if (text![at] == '\0' || char.IsLowSurrogate(text[at]))
                return false;
            else if (char.IsHighSurrogate(text[at]) && (++at == text.Length || !char.IsLowSurrogate(text[at])))
                return false;
        return true;
    }

    /// <summary>
    /// Has every text and every list of a type checked when it is read: the framework lets null into a list of what must not be
    /// null. Not by a converter of texts: the document would then say of none that it is one.
    /// </summary>
    internal static void CheckMembers(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;
        var members = type.Properties.Where(one => one.Get is not null && IsChecked(one.PropertyType)).ToArray();
        if (members.Length > 0)
            type.OnDeserialized += made =>
            {
                if (Array.Find(members, one => !IsWell(one.Get!(made))) is { } bad)
                    throw new JsonException($"{bad.Name} holds null or characters that are no text.");
            };
    }

    private static bool IsChecked(Type type) =>
        typeof(IEnumerable).IsAssignableFrom(type) && !typeof(IDictionary).IsAssignableFrom(type);

    private static bool IsWell(object? held) =>
        held switch
        {
            string text => IsText(text),
            IEnumerable<string?> texts => texts.All(text => text is not null && IsText(text)),
            IEnumerable<KeyValuePair<string, string?>> members => members.All(member =>
                IsText(member.Key) && member.Value is not null && IsText(member.Value)
            ),
            IEnumerable items => items.Cast<object?>().All(item => item is not null),
            _ => true,
        };
}

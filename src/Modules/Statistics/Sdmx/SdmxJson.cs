using System.Text.Json;
using Yuelu.Kernel;

namespace Yuelu.Statistics.Sdmx;

/// <summary>What messages of SDMX-JSON 2.0 share.</summary>
internal static class SdmxJson
{
    /// <summary>The object <c>meta</c>.</summary>
    /// <param name="kind">data or structure.</param>
    internal static void Meta(Utf8JsonWriter json, SdmxModel model, Language? language, string kind)
    {
        json.WriteStartObject("meta");
        json.WriteString(
            "schema",
            $"https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/{kind}-message/tools/schemas/2.0.0/sdmx-json-{kind}-schema.json"
        );
        json.WriteString("id", $"ID{model.Stamp}");
        json.WriteBoolean("test", false);
        json.WriteString("prepared", SdmxRow.Moment(model.Changed));
        json.WriteStartArray("contentLanguages");
        foreach (var one in SdmxLanguages.Told(language))
            json.WriteStringValue(SdmxLanguages.Tag(one));
        json.WriteEndArray();
        json.WriteStartObject("sender");
        json.WriteString("id", model.Options.Agency);
        Named(json, model.Options.AgencyName, language);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>A name in the language that fits best, and in all that are told.</summary>
    internal static void Named(Utf8JsonWriter json, Words name, Language? language, string word = "name")
    {
        var languages = SdmxLanguages.Told(name, language);
        json.WriteString(word, name.In(languages[0]));
        json.WriteStartObject($"{word}s");
        foreach (var one in languages)
            json.WriteString(SdmxLanguages.Tag(one), name.In(one));
        json.WriteEndObject();
    }

    internal static void Link(Utf8JsonWriter json, string relation, string urn)
    {
        json.WriteStartObject();
        json.WriteString("rel", relation);
        json.WriteString("urn", urn);
        json.WriteEndObject();
    }
}

/// <summary>In which languages names are told.</summary>
internal static class SdmxLanguages
{
    /// <summary>The one that was asked for; both when none was, Chinese first.</summary>
    internal static Language[] Told(Language? language) =>
        language is { } one ? [one] : [Language.Chinese, Language.English];

    /// <summary>The same for a name; one that is held in Chinese only is told as what it is.</summary>
    internal static Language[] Told(Words name, Language? language) =>
        name.En == name.Zh && name.Zh.Any(IsChinese) ? [Language.Chinese] : Told(language);

    private static bool IsChinese(char letter) => letter is >= '\u4e00' and <= '\u9fff';

    internal static string Tag(Language language) => language == Language.English ? "en" : "zh";

    /// <summary>The first language of a header Accept-Language that is spoken here, by its weight; null when it names none.</summary>
    internal static Language? Of(HttpRequest request)
    {
        var asked = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(one => one.Quality ?? 1);
        foreach (var one in asked)
        {
            if (one.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase))
                return Language.English;
            if (one.Value.StartsWith("zh", StringComparison.OrdinalIgnoreCase))
                return Language.Chinese;
        }
        return null;
    }
}

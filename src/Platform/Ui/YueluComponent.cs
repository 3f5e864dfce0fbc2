using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Kernel;
using Yuelu.Platform.Http;

namespace Yuelu.Platform.Ui;

/// <summary>A page or part that knows the language of its request.</summary>
public abstract class YueluComponent : ComponentBase
{
    /// <summary>The request; pages are rendered on the server only, so there always is one.</summary>
    [CascadingParameter]
    public required HttpContext Http { get; set; }

    /// <summary>The language of the request.</summary>
    protected Language Language => Http.RequestLanguage();

    /// <summary>Writes numbers and dates in the language of the request.</summary>
    protected Writer Write => Writer.In(Language);

    /// <summary>The text in the language of the request.</summary>
    protected string T(Words words) => words.In(Language);

    /// <summary>The text in the language of the request, with its places filled.</summary>
    protected string T(Words words, params object[] values) => string.Format(words.In(Language), values);

    /// <summary>The address of a vendored or own static file, with its fingerprint.</summary>
    protected string File(string path) =>
        $"{Http.Root()}/{Http.RequestServices.GetRequiredService<StaticFiles>().AddressOf(path)}";

    /// <summary>The address of a place on this page; a bare fragment would be resolved against the site's root.</summary>
    protected string Here(string fragment) => $"{Http.PageAddress().TrimStart('/')}#{fragment}";

    /// <summary>The value of the <c>lang</c> attribute of a name, which may have no English form; null where the page's language serves.</summary>
    protected string? LanguageOf(string name) =>
        Language == Language.English && name.Any(letter => letter is >= '\u4e00' and <= '\u9fff') ? "zh-CN" : null;

    /// <summary>The value of the <c>lang</c> attribute.</summary>
    protected string LanguageCode => Language == Language.English ? "en" : "zh-CN";
}

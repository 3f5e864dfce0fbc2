using System.Text.Json.Nodes;
using Yuelu.Cli.Server;
using Yuelu.Kernel;

namespace Yuelu.Cli.Figures;

/// <summary>Shows what a file of figures would change and what is wrong in it, as the portal tells it.</summary>
internal static class FilePreview
{
    /// <param name="subject">What a row is about: heading and name in the answer.</param>
    internal static Shown Of(JsonNode? preview, (Words Heading, string Name) subject, Language language)
    {
        var changes = preview?["changes"]?.AsArray() ?? [];
        var errors = preview?["errors"]?.AsArray() ?? [];
        var text = changes.Count == 0 ? "" : Changes(changes, subject, language).Text;
        if (errors.Count > 0)
            text +=
                $"{(text.Length > 0 ? "\n" : "")}{FigureWords.Wrong.With(errors.Count).In(language)}\n{Errors(errors, language).Text}";
        return new Shown(preview, text.Length > 0 ? text : $"{ServerWords.Nothing.In(language)}\n");
    }

    private static Shown Changes(JsonArray changes, (Words Heading, string Name) subject, Language language) =>
        Shown.Table(
            changes,
            language,
            (FigureWords.Row, change => change.Text("row")),
            (FigureWords.Change, change => change.Text("kind")),
            (subject.Heading, change => change.Text(subject.Name)),
            (FigureWords.Period, change => change.Text("period")),
            (FigureWords.Before, change => change.Text("before")),
            (FigureWords.Value, change => $"{change.Text("value")} {change.Text("unit")}")
        );

    private static Shown Errors(JsonArray errors, Language language) =>
        Shown.Table(
            errors,
            language,
            (FigureWords.Row, error => error.Text("row")),
            (FigureWords.Column, error => error.Text("column")),
            (FigureWords.Value, error => error.Text("value")),
            (FigureWords.Reason, error => error.Said("reason", language)),
            (FigureWords.Mend, error => error.Said("mend", language))
        );
}

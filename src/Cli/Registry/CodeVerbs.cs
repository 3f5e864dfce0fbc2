using System.CommandLine;
using Yuelu.Cli.Server;
using Yuelu.Kernel;

namespace Yuelu.Cli.Registry;

/// <summary><c>yuelu code …</c></summary>
internal static class CodeVerbs
{
    /// <summary>All verbs on code tables.</summary>
    internal static Command All(Language language) =>
        new("code", RegistryWords.Code.In(language)) { List(language), Import(language) };

    private static Command List(Language language)
    {
        var table = new Argument<string?>("TABLE")
        {
            Description = RegistryWords.Which.In(language),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var text = ServerVerb.Option("--search", "T", RegistryWords.Search, language);
        var day = ServerVerb.Option("--day", "D", RegistryWords.Day, language);
        return ServerVerb.New(
            "list",
            RegistryWords.ListCodes,
            language,
            [table, text, day],
            async (parsed, portal, ct) =>
            {
                var which = parsed.GetValue(table);
                var query = Query.Of(("q", parsed.GetValue(text)), ("day", parsed.GetValue(day)));
                var path = which is null ? "codes" : $"codes/{Uri.EscapeDataString(which)}{query}";
                if (!(await portal.ListAsync(path, ct)).Succeeded(out var found, out var problem))
                    return problem;
                return which is null
                    ? Shown.Table(
                        found,
                        language,
                        (RegistryWords.Code, one => one.Text("key")),
                        (RegistryWords.Name, one => one.Said("name", language)),
                        (RegistryWords.Codes, one => one.Text("codes"))
                    )
                    : Shown.Table(
                        found,
                        language,
                        (RegistryWords.Code, one => one.Text("code")),
                        (RegistryWords.Name, one => one.Said("name", language)),
                        (RegistryWords.Parent, one => one.Text("parent")),
                        (RegistryWords.Edition, one => one.Text("edition")),
                        (RegistryWords.ValidFrom, one => one.Text("validFrom")),
                        (RegistryWords.To, one => one.Text("validTo"))
                    );
            }
        );
    }

    private static Command Import(Language language)
    {
        var table = ServerVerb.Option("--table", "T", RegistryWords.Table, language, required: true);
        var whole = ServerVerb.Flag("--whole", RegistryWords.Whole, language);
        return RegisterFile.Verb(
            RegistryWords.ImportCodes,
            language,
            [table, whole],
            parsed => parsed.GetValue(whole) ? $"{parsed.GetValue(table)}-edition" : parsed.GetValue(table)!
        );
    }
}

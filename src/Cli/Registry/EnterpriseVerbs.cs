using System.CommandLine;
using Yuelu.Cli.Server;
using Yuelu.Kernel;

namespace Yuelu.Cli.Registry;

/// <summary><c>yuelu enterprise …</c></summary>
internal static class EnterpriseVerbs
{
    /// <summary>All verbs on the register of enterprises.</summary>
    internal static Command All(Language language) =>
        new("enterprise", RegistryWords.Enterprise.In(language))
        {
            Show(language),
            List(language),
            Import(language),
            Export(language),
        };

    private static Command Show(Language language)
    {
        var code = ServerVerb.Argument("CODE", RegistryWords.CreditCode, language);
        return ServerVerb.New(
            "show",
            RegistryWords.Show,
            language,
            [code],
            async (parsed, portal, ct) =>
            {
                var path = $"registry/enterprises/{Uri.EscapeDataString(parsed.GetRequiredValue(code))}";
                if (!(await portal.GetAsync(path, ct)).Succeeded(out var answer, out var problem))
                    return problem;
                var one = answer.Json;
                return Shown.Lines(
                    one,
                    language,
                    (RegistryWords.Name, one.Text("name")),
                    (RegistryWords.CreditCode, one.Text("code")),
                    (RegistryWords.Organisation, one.Text("organisation")),
                    (RegistryWords.Region, one.Text("region")),
                    (RegistryWords.Industry, one.Text("industry")),
                    (RegistryWords.Employees, one.Text("employees")),
                    (RegistryWords.Revenue, one.Text("revenue")),
                    (RegistryWords.Year, one.Text("figuresYear")),
                    (RegistryWords.Size, one.Text("sizeClass")),
                    (RegistryWords.SizeBy, one.Text("sizeClassBy")),
                    (RegistryWords.ValidFrom, one.Text("validFrom")),
                    (RegistryWords.ClosedOn, one.Text("closedOn")),
                    (RegistryWords.MergedInto, one.Text("mergedInto"))
                );
            }
        );
    }

    private static Command List(Language language)
    {
        var filter = new Filter(language);
        var most = new Option<int>("--most")
        {
            Description = RegistryWords.Most.In(language),
            HelpName = "N",
            DefaultValueFactory = _ => 50,
        };
        return ServerVerb.New(
            "list",
            RegistryWords.List,
            language,
            [.. filter.Options, filter.Closed, most],
            async (parsed, portal, ct) =>
            {
                var path = $"registry/enterprises{filter.Of(parsed)}";
                var found = await portal.ListAsync(path, ct, Math.Max(1, parsed.GetValue(most)));
                return found.Succeeded(out var enterprises, out var problem)
                    ? Shown.Table(
                        enterprises,
                        language,
                        (RegistryWords.CreditCode, one => one.Text("code")),
                        (RegistryWords.Name, one => one.Text("name")),
                        (RegistryWords.Region, one => one.Text("region")),
                        (RegistryWords.Industry, one => one.Text("industry")),
                        (RegistryWords.Size, one => one.Text("sizeClass")),
                        (RegistryWords.ClosedOn, one => one.Text("closedOn"))
                    )
                    : problem;
            }
        );
    }

    private static Command Import(Language language)
    {
        var kind = ServerVerb.Option("--kind", "K", RegistryWords.Kind, language);
        return RegisterFile.Verb(
            RegistryWords.Import,
            language,
            [kind],
            parsed => parsed.GetValue(kind) ?? "enterprises"
        );
    }

    private static Command Export(Language language)
    {
        var filter = new Filter(language);
        return SaveFile.Verb(
            "export",
            RegistryWords.Export,
            language,
            filter.Options,
            parsed => $"registry/enterprises.csv{filter.Of(parsed)}"
        );
    }

    /// <summary>Which enterprises are wanted.</summary>
    private sealed class Filter(Language language)
    {
        private readonly Option<string?> text = ServerVerb.Option("--search", "T", RegistryWords.Search, language);
        private readonly Option<string?> region = ServerVerb.Option("--region", "R", RegistryWords.Region, language);
        private readonly Option<string?> industry = ServerVerb.Option(
            "--industry",
            "I",
            RegistryWords.Industry,
            language
        );

        internal Option<bool> Closed { get; } = ServerVerb.Flag("--closed", RegistryWords.Closed, language);

        internal IReadOnlyList<Option<string?>> Options => [text, region, industry];

        internal string Of(ParseResult parsed) =>
            Query.Of(
                ("q", parsed.GetValue(text)),
                ("region", parsed.GetValue(region)),
                ("industry", parsed.GetValue(industry)),
                ("closed", parsed.GetResult(Closed) is not null && parsed.GetValue(Closed) ? "too" : "")
            );
    }
}

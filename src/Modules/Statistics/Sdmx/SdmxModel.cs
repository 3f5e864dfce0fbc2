using System.Security.Cryptography;
using System.Text;
using Yuelu.Kernel;

namespace Yuelu.Statistics.Sdmx;

/// <summary>The structures of all flows, made from the records at each question.</summary>
/// <param name="Changes">When the data of each flow changed last, by its id.</param>
/// <param name="Changed">When what is told changed last.</param>
internal sealed record SdmxModel(
    SdmxOptions Options,
    IReadOnlyList<SdmxArtefact> Artefacts,
    IReadOnlyDictionary<string, DateTimeOffset> Changes,
    DateTimeOffset Changed
)
{
    internal const string Concepts = "CS_CONCEPTS";
    internal const string Categories = "CAT_SUBJECTS";

    /// <summary>The standard gives the scheme of providers this id, one for each agency.</summary>
    internal const string Providers = "DATA_PROVIDERS";

    internal const string AgencyOfAgencies = "SDMX";

    /// <summary>Changes whenever an answer could.</summary>
    internal string Stamp => Hash($"{Changed.UtcTicks}{Wording}");

    /// <summary>Changes whenever something is called otherwise, or there is a code more or less.</summary>
    internal string Wording
    {
        get
        {
            var text = new StringBuilder().Append(Options.Agency).Append(Options.Licence);
            foreach (var artefact in Artefacts)
            {
                text.Append(artefact.Note).Append('\0');
                foreach (var item in artefact.Items)
                    text.Append(item.Id).Append('\0').Append(item.Name).Append('\0');
            }
            return Hash(text.ToString());
        }
    }

    /// <summary>A structure by its id.</summary>
    internal SdmxArtefact this[string id] => Artefacts.First(one => one.Id == id);

    /// <summary>The same for data of one flow: it changes with them alone.</summary>
    internal SdmxModel Of(SdmxFlow flow) => this with { Changed = Changes[flow.Id] };

    /// <summary>The names of a list's codes.</summary>
    internal IReadOnlyDictionary<string, Words> NamesOf(string codelist) =>
        this[codelist].Items.ToDictionary(item => item.Id, item => item.Name);

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    /// <summary>Reads the model.</summary>
    internal static async Task<SdmxModel> ReadAsync(
        IEnumerable<ISdmxSource> sources,
        SdmxOptions options,
        CancellationToken ct
    )
    {
        var contents = new List<(SdmxFlow Flow, SdmxContent Content)>();
        foreach (var source in sources)
            contents.Add((source.Flow, await source.ContentAsync(ct)));
        return new SdmxModel(
            options,
            SdmxLists.Artefacts(options, contents),
            contents.ToDictionary(one => one.Flow.Id, one => one.Content.Changed),
            contents.Max(one => one.Content.Changed)
        );
    }
}

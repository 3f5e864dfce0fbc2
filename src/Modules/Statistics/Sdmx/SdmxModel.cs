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
    internal const string AgencyOfAgencies = "SDMX";

    /// <summary>Changes whenever an answer could.</summary>
    internal string Stamp
    {
        get
        {
            var text = new StringBuilder().Append(Changed.UtcTicks).Append(Options.Agency).Append(Options.Licence);
            foreach (var artefact in Artefacts)
            foreach (var item in artefact.Items)
                text.Append(item.Id).Append('\0').Append(item.Name).Append('\0');
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
        }
    }

    /// <summary>A structure by its id.</summary>
    internal SdmxArtefact this[string id] => Artefacts.First(one => one.Id == id);

    /// <summary>The same for data of one flow: it changes with them alone.</summary>
    internal SdmxModel Of(SdmxFlow flow) => this with { Changed = Changes[flow.Id] };

    /// <summary>The names of a list's codes.</summary>
    internal IReadOnlyDictionary<string, Words> NamesOf(string codelist) =>
        this[codelist].Items.ToDictionary(item => item.Id, item => item.Name);

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

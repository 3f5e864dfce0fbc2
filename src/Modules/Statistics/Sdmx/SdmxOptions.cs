using System.Text.RegularExpressions;
using Yuelu.Kernel;
using Yuelu.Platform;

namespace Yuelu.Statistics.Sdmx;

/// <summary>Under which name the portal speaks SDMX; section <c>Sdmx</c>. What is given holds from <see cref="ValidFrom"/> on.</summary>
internal sealed partial class SdmxOptions
{
    /// <summary>Id of the agency that maintains the structures: letters, digits, <c>_</c> and <c>-</c>, a letter first.</summary>
    /// <value>Default YUELU; chosen on 2026-11-29, the operator's to change.</value>
    public string Agency { get; set; } = "YUELU";

    /// <summary>What the agency is called in Chinese.</summary>
    /// <value>Default 岳麓平台.</value>
    public string AgencyNameZh { get; set; } = "岳麓平台";

    /// <summary>What the agency is called in English.</summary>
    /// <value>Default Yuelu portal.</value>
    public string AgencyNameEn { get; set; } = "Yuelu portal";

    /// <summary>Name or web address of the licence under which the data are given; stands with the dataflow.</summary>
    /// <value>Default empty: none is stated.</value>
    public string Licence { get; set; } = "";

    /// <summary>Day from which agency, names and licence hold; stands with each structure.</summary>
    /// <value>Default none.</value>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>Most observations in one answer.</summary>
    /// <value>Default 1,000,000; chosen on 2026-11-29, the operator's to change.</value>
    public int MostObservations { get; set; } = 1_000_000;

    /// <summary>The agency's name.</summary>
    internal Words AgencyName => new(AgencyNameZh, AgencyNameEn);

    /// <exception cref="StartRefusedException">A value cannot be used; the sentence names it.</exception>
    internal SdmxOptions Checked()
    {
        if (!AgencyPattern().IsMatch(Agency))
            throw StartRefusedException.Setting(
                "Sdmx:Agency 应以字母开头，只含字母、数字、下划线和连字符。",
                "Sdmx:Agency begins with a letter and has letters, digits, underscores and hyphens only."
            );
        if (AgencyNameZh.Length == 0 || AgencyNameEn.Length == 0)
            throw StartRefusedException.Setting(
                "Sdmx:AgencyNameZh 和 Sdmx:AgencyNameEn 不能为空。",
                "Sdmx:AgencyNameZh and Sdmx:AgencyNameEn must not be empty."
            );
        if (MostObservations < 1)
            throw StartRefusedException.Setting(
                "Sdmx:MostObservations 至少为 1。",
                "Sdmx:MostObservations is at least 1."
            );
        return this;
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]{0,49}$")]
    private static partial Regex AgencyPattern();
}

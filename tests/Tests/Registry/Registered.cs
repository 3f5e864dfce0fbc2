using Yuelu.Registry.Enterprises;
using Yuelu.Registry.Imports;

namespace Yuelu.Registry;

/// <summary>Records of the register for tests that need one to be there.</summary>
internal static class Registered
{
    internal static Enterprise Enterprise(string code, string organisationPath, long number = 1) =>
        new()
        {
            Id = number,
            Code = code,
            Name = "北方企业",
            NameKey = "北方企业",
            OrganisationPath = organisationPath,
            Region = "430104",
            Industry = "35",
            ValidFrom = new(2016, 1, 1),
        };

    /// <summary>A chain of two nodes, the second of which is a gap.</summary>
    internal const string Graph =
        """{"name":{"zh":"北方链","en":"Chain"},"source":"s","nodes":[{"key":"a","name":{"zh":"上游","en":"First"},"enterprises":[],"isGap":false,"note":""},{"key":"b","name":{"zh":"下游","en":"Next"},"enterprises":[],"isGap":true,"note":""}],"links":[{"from":"a","to":"b"}]}""";

    /// <summary>A chain without a version.</summary>
    internal static Chains.Chain Chain(string key, string organisationPath) =>
        new() { Key = key, OrganisationPath = organisationPath };

    /// <summary>A file that was judged; it would change something.</summary>
    internal static RegistryImport File(string organisationPath, string fileName)
    {
        var file = new RegistryImport
        {
            OrganisationPath = organisationPath,
            Kind = "enterprises",
            FileName = fileName,
            Sha256 = new string('0', 64),
            Content = [],
            Source = fileName,
            Scope = organisationPath,
            Role = "strategy-office",
            SentAt = DateTimeOffset.UnixEpoch,
            SentBy = "north",
        };
        var preview = new PreviewBuilder();
        preview.Add(2, EnterpriseWords.Name(EnterpriseChange.Founded), true, "x", "x");
        file.Judge(preview.Build().Pack(), DateTimeOffset.UnixEpoch);
        return file;
    }
}

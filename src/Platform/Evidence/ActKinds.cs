using Yuelu.Kernel;

namespace Yuelu.Platform.Evidence;

/// <summary>All kinds of official acts of this host.</summary>
internal static class ActKinds
{
    internal static IEnumerable<ActKind> All(ModuleList modules) =>
        modules
            .All.SelectMany(module => module.ActKinds)
            .Concat(AccountActs.All)
            .Concat(OrganisationActs.All)
            .Concat(Tokens.TokenActs.All)
            .Concat(PersonalData.PersonalDataActs.All)
            .Append(OpenLog.Opened);

    /// <summary>What a kind is called; the code itself where it is of a module that is not here.</summary>
    internal static Words NameOf(string code, ModuleList modules) =>
        All(modules).FirstOrDefault(kind => kind.Code == code)?.Name ?? Words.Same(code);
}

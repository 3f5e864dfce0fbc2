using Yuelu.Plans;
using Yuelu.Platform;
using Yuelu.Registry;
using Yuelu.Statistics;

namespace Yuelu.Host;

/// <summary>The modules of this host, in the order of the header.</summary>
public static class HostModules
{
    /// <summary>New ones, for one process or one test.</summary>
    public static ModuleList List() => new([new PlansModule(), new RegistryModule(), new StatisticsModule()]);
}

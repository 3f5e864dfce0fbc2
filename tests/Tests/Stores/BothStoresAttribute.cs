using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Yuelu;

/// <summary>The two databases that Yuelu keeps records in.</summary>
public enum StoreKind
{
    Sqlite,
    PostgreSql,
}

/// <summary>Runs a theory once for each database: <c>[Theory, BothStores] public async Task …(StoreKind kind)</c>.</summary>
public sealed class BothStoresAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod,
        DisposalTracker disposalTracker
    ) => new([new TheoryDataRow<StoreKind>(StoreKind.Sqlite), new TheoryDataRow<StoreKind>(StoreKind.PostgreSql)]);

    public override bool SupportsDiscoveryEnumeration() => true;
}

using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(Yuelu.LongestFirst))]

namespace Yuelu;

/// <summary>Begins with the classes that take minutes: begun last, they would run on alone while a processor stands idle.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long =
    [
        "PostgreSqlContractTests",
        "SqliteContractTests",
        "RouteWalkTests",
        "ServerVerbsTests",
        "KilledWhileRecordingTests",
        "KilledWhileFilingTests",
        "KilledWhilePublishingTests",
        "SeveralNodesTests",
        "KilledAtWorkTests",
        "OperatorTests",
    ];

    /// <inheritdoc />
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections
    )
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(one => Place(one.TestCollectionDisplayName)).ThenBy(one => one.UniqueID)];

    private static int Place(string collection) =>
        Array.FindIndex(Long, name => collection.Contains($".{name}", StringComparison.Ordinal)) switch
        {
            < 0 => Long.Length,
            var place => place,
        };
}

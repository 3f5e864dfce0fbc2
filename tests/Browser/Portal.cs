using Yuelu.Platform.Storage;

namespace Yuelu;

/// <summary>The portal on a port of its own, as a browser sees it.</summary>
internal sealed class Portal : IAsyncDisposable
{
    private readonly PortalFactory factory;

    private Portal(PortalFactory factory)
    {
        this.factory = factory;
        factory.UseKestrel();
        factory.StartServer();
        Address = new UriBuilder(factory.ClientOptions.BaseAddress) { Host = "localhost" }.Uri;
    }

    internal Uri Address { get; }

    /// <summary>Starts a portal on a database of its own.</summary>
    /// <param name="prepare">What the database shall have besides the test officer.</param>
    internal static async Task<Portal> StartAsync(
        Stores stores,
        StoreKind kind = StoreKind.Sqlite,
        Func<YueluDb, Task>? prepare = null
    )
    {
        var store = await stores.CreateAsync(kind);
        if (prepare is not null)
        {
            await using var db = store.Open();
            await prepare(db);
        }
        return On(store);
    }

    /// <summary>Starts a portal on a database that is there.</summary>
    internal static Portal On(TestStore store) => new(new PortalFactory(store.Options));

    public ValueTask DisposeAsync() => factory.DisposeAsync();
}

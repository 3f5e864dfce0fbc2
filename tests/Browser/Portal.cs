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
    internal static async Task<Portal> StartAsync(Stores stores, StoreKind kind = StoreKind.Sqlite) =>
        new(new PortalFactory((await stores.CreateAsync(kind)).Options));

    public ValueTask DisposeAsync() => factory.DisposeAsync();
}

using AgLive.Server.Registry.Import;

namespace AgLive.Server.Tests.App;

/// <summary>One server for the tests of a class, with the Tilleuls imported and nobody in the room yet.</summary>
public sealed class TilleulsApp : IAsyncLifetime
{
    public AgLiveApp App { get; private set; } = null!;

    public ImportReceipt Imported { get; private set; } = null!;

    public Guid AssemblyId => Imported.AssemblyId;

    public async ValueTask InitializeAsync() => (App, Imported) = await AgLiveApp.StartWithTilleulsAsync();

    public ValueTask DisposeAsync() => App.DisposeAsync();
}

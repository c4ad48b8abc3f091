namespace AgLive.Server.Tests.Evidence;

/// <summary>One archive for all the tests that damage copies of it.</summary>
public sealed class HeldAssembly : IAsyncLifetime
{
    private EvidenceHouse? house;

    internal EvidenceHouse House => house!;

    internal byte[] Archive => House.Archive;

    public async ValueTask InitializeAsync() => house = await EvidenceHouse.HoldAsync(postgreSql: null);

    public async ValueTask DisposeAsync()
    {
        if (house is not null)
        {
            await house.DisposeAsync();
        }
    }
}

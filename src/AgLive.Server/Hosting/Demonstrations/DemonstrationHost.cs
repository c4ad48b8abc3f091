using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace AgLive.Server.Hosting.Demonstrations;

/// <summary>Prepares the demonstration before anybody is let in, and announces it once the address answers.</summary>
internal sealed class DemonstrationHost(DemonstrationData data, DemonstrationNotice notice, IServer server) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => data.EnsureAsync(cancellationToken);

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
        if (await notice.TextAsync(address, cancellationToken) is { } text)
        {
            await Console.Out.WriteLineAsync(text);
        }
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Proxies;
using AgLive.Web.Proxies;
using AgLive.Web.Wire;

namespace AgLive.Server.Room;

/// <inheritdoc/>
public sealed class ProxyPort(
    AssemblyViews views, ProxyActs acts, ProxyBooks books, ProxyDeeds deeds, CallLimits limits, AfterCommand after, Guard guard)
    : IProxies
{
    public Task<Outcome<ProxyBook>> OfAsync(Guid accountId, Guid assemblyId, CancellationToken cancellation) =>
        guard.RunAsync(() => books.OfAsync(accountId, assemblyId, cancellation));

    public Task<Outcome<CommandDone>> GiveAsync(Guid accountId, GiveProxy command, CancellationToken cancellation) =>
        CommandAsync(accountId, command?.AssemblyId, () => acts.Giving.RunAsync(accountId, command!, CancellationToken.None));

    public Task<Outcome<CommandDone>> AnswerAsync(Guid accountId, AnswerProxy command, CancellationToken cancellation) =>
        CommandAsync(accountId, command?.AssemblyId, () => acts.Answering.RunAsync(accountId, command!, CancellationToken.None));

    public Task<Outcome<CommandDone>> RevokeAsync(Guid accountId, RevokeProxy command, CancellationToken cancellation) =>
        CommandAsync(accountId, command?.AssemblyId, () => acts.Revoking.RunAsync(accountId, command!, CancellationToken.None));

    public Task<Outcome<ProxyDocument>> DocumentAsync(Guid accountId, Guid assemblyId, Guid proxyId, CancellationToken cancellation) =>
        guard.RunAsync<ProxyDocument>(async () => limits.TryTake(accountId)
            ? await deeds.OfAsync(accountId, assemblyId, proxyId, cancellation)
            : RefusalCode.TooFast);

    public Task<Outcome<ProxyList>> ListAsync(Guid accountId, Guid assemblyId, CancellationToken cancellation) =>
        guard.RunAsync<ProxyList>(async () =>
        {
            var view = await views.GetAsync(assemblyId, cancellation);
            return Access.ToConsole(view, accountId) is { } code ? code : ProxyLists.Of(view!);
        });

    private Task<Outcome<CommandDone>> CommandAsync(Guid accountId, Guid? assemblyId, Func<Task<Outcome<CommandDone>>> act) =>
        guard.RunAsync<CommandDone>(async () => assemblyId switch
        {
            null => RefusalCode.BadRequest,
            _ when !limits.TryTake(accountId) => RefusalCode.TooFast,
            { } id => await after.RunAsync(id, act),
        });
}

/// <summary>What owners do with mandates.</summary>
public sealed record ProxyActs(ProxyGiving Giving, ProxyAnswering Answering, ProxyRevoking Revoking);

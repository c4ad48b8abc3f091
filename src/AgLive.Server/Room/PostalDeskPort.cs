using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Postal;
using AgLive.Web.Documents;
using AgLive.Web.Postal;
using AgLive.Web.Wire;

namespace AgLive.Server.Room;

/// <inheritdoc/>
public sealed class PostalDeskPort(
    AssemblyViews views, PostalDesks desks, PaperEntering papers, FormDeciding deciding, CallLimits limits, AfterCommand after, Guard guard)
    : IPostalDesk
{
    public Task<Outcome<PostalDesk>> OfAsync(Guid accountId, Guid assemblyId, CancellationToken cancellation) =>
        AllowedAsync(accountId, assemblyId, () => desks.OfAsync(accountId, assemblyId, cancellation));

    public Task<Outcome<CommandDone>> EnterAsync(Guid accountId, EnterPaperForm command, CancellationToken cancellation) =>
        CommandAsync(accountId, command.AssemblyId, () => papers.EnterAsync(accountId, command, CancellationToken.None));

    public Task<Outcome<CommandDone>> CheckAsync(Guid accountId, CheckPaperForm command, CancellationToken cancellation) =>
        CommandAsync(accountId, command.AssemblyId, () => papers.CheckAsync(accountId, command, CancellationToken.None));

    public Task<Outcome<CommandDone>> DecideAsync(Guid accountId, DecideForm command, CancellationToken cancellation) =>
        CommandAsync(accountId, command.AssemblyId, () => deciding.RunAsync(accountId, command, CancellationToken.None));

    public Task<Outcome<DocumentFile>> ScanAsync(Guid accountId, Guid assemblyId, Guid formId, CancellationToken cancellation) =>
        AllowedAsync(accountId, assemblyId, () => desks.ScanAsync(assemblyId, formId, cancellation));

    public Task<Outcome<AmendmentEffect?>> AmendmentAsync(Guid accountId, Guid assemblyId, Guid resolutionId, CancellationToken cancellation) =>
        AllowedAsync(accountId, assemblyId, () => desks.AmendmentAsync(assemblyId, resolutionId, cancellation));

    private Task<Outcome<CommandDone>> CommandAsync(Guid accountId, Guid assemblyId, Func<Task<Outcome<CommandDone>>> act) =>
        AllowedAsync(accountId, assemblyId, () => after.RunAsync(assemblyId, act));

    private Task<Outcome<T>> AllowedAsync<T>(Guid accountId, Guid assemblyId, Func<Task<Outcome<T>>> act) => guard.RunAsync<T>(async () =>
        Access.ToConsole(await views.GetAsync(assemblyId, CancellationToken.None), accountId) is { } code ? code
        : limits.TryTake(accountId) ? await act()
        : RefusalCode.TooFast);
}

using AgLive.Domain;
using AgLive.Server.Postal;
using AgLive.Web.Documents;
using AgLive.Web.Postal;
using AgLive.Web.Wire;

namespace AgLive.Server.Room;

/// <inheritdoc/>
public sealed class PostalPort(PostalSheets sheets, PostalActs acts, PostalDocuments documents, CallLimits limits, AfterCommand after, Guard guard)
    : IPostalVote
{
    public Task<Outcome<PostalSheet>> SheetAsync(Guid accountId, Guid assemblyId, Guid? coOwnerId, CancellationToken cancellation) =>
        guard.RunAsync(() => sheets.OfAsync(accountId, assemblyId, coOwnerId, cancellation));

    public Task<Outcome<IReadOnlyList<PostalOwner>>> OwnersAsync(Guid accountId, Guid assemblyId, CancellationToken cancellation) =>
        guard.RunAsync(() => sheets.OwnersAsync(accountId, assemblyId, cancellation));

    public Task<Outcome<PostalSaved>> ChooseAsync(Guid accountId, PostalChoice choice, CancellationToken cancellation) =>
        LimitedAsync(accountId, () => acts.Filling.ChooseAsync(accountId, choice, CancellationToken.None));

    public Task<Outcome<Done>> DiscardAsync(Guid accountId, Guid assemblyId, Guid coOwnerId, CancellationToken cancellation) =>
        LimitedAsync(accountId, () => acts.Filling.DiscardAsync(accountId, assemblyId, coOwnerId, CancellationToken.None));

    public Task<Outcome<CodeSent>> SendCodeAsync(Guid accountId, Guid assemblyId, Guid coOwnerId, CodeWay way, CancellationToken cancellation) =>
        LimitedAsync(accountId, () => acts.Codes.SendAsync(accountId, assemblyId, coOwnerId, way, CancellationToken.None));

    public Task<Outcome<CommandDone>> SignAsync(Guid accountId, SignPostalForm command, CancellationToken cancellation) =>
        LimitedAsync(accountId, () => after.RunAsync(command.AssemblyId, () => acts.Signing.RunAsync(accountId, command, CancellationToken.None)));

    public Task<Outcome<CommandDone>> WithdrawAsync(Guid accountId, WithdrawPostalForm command, CancellationToken cancellation) =>
        LimitedAsync(accountId, () => after.RunAsync(command.AssemblyId, () => acts.Withdrawing.RunAsync(accountId, command, CancellationToken.None)));

    public Task<Outcome<DocumentFile>> DocumentAsync(Guid accountId, Guid assemblyId, Guid formId, CancellationToken cancellation) =>
        LimitedAsync(accountId, () => documents.SignedAsync(accountId, assemblyId, formId, cancellation));

    public Task<Outcome<DocumentFile>> BlankAsync(Guid accountId, Guid assemblyId, Guid? coOwnerId, CancellationToken cancellation) =>
        LimitedAsync(accountId, () => documents.BlankAsync(accountId, assemblyId, coOwnerId, cancellation));

    private Task<Outcome<T>> LimitedAsync<T>(Guid accountId, Func<Task<Outcome<T>>> act) =>
        guard.RunAsync(async () => limits.TryTake(accountId) ? await act() : RefusalCode.TooFast);
}

/// <summary>What voters by correspondence do.</summary>
public sealed record PostalActs(PostalFilling Filling, SigningCodes Codes, PostalSigning Signing, PostalWithdrawing Withdrawing);

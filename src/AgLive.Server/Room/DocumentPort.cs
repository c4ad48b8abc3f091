using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Documents;
using AgLive.Web.Documents;
using AgLive.Web.Wire;

namespace AgLive.Server.Room;

/// <inheritdoc/>
public sealed class DocumentPort(
    AssemblyViews views, DocumentKeeping keeping, DocumentOpening opening, AfterCommand after, Guard guard) : IAssemblyDocuments
{
    public Task<Outcome<CommandDone>> AddAsync(Guid accountId, NewDocument document, CancellationToken cancellation) =>
        ManageAsync(accountId, document.AssemblyId, () => keeping.AddAsync(accountId, document, CancellationToken.None), cancellation);

    public Task<Outcome<CommandDone>> RemoveAsync(Guid accountId, RemoveDocument command, CancellationToken cancellation) =>
        ManageAsync(accountId, command.AssemblyId, () => keeping.RemoveAsync(accountId, command, CancellationToken.None), cancellation);

    public Task<Outcome<DocumentFile>> OpenAsync(Guid accountId, Guid assemblyId, Guid documentId, CancellationToken cancellation) =>
        guard.RunAsync(() => opening.OpenAsync(accountId, assemblyId, documentId, cancellation));

    private Task<Outcome<CommandDone>> ManageAsync(
        Guid accountId, Guid assemblyId, Func<Task<Outcome<CommandDone>>> act, CancellationToken cancellation) =>
        guard.RunAsync<CommandDone>(async () =>
            Access.ToConsole(await views.GetAsync(assemblyId, cancellation), accountId) is { } code
                ? code
                : await after.RunAsync(assemblyId, act));
}

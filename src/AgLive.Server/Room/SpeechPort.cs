using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Speech;
using AgLive.Web.Speech;
using AgLive.Web.Wire;

namespace AgLive.Server.Room;

/// <inheritdoc/>
public sealed class SpeechPort(AssemblyViews views, SpeechRaising raising, AfterCommand after, Guard guard) : ISpeech
{
    public Task<Outcome<CommandDone>> RaiseAsync(Guid accountId, RaiseHandRequest request, CancellationToken cancellation) =>
        RunAsync(
            accountId,
            request?.AssemblyId,
            request?.CommandId,
            () => raising.RaiseAsync(accountId, request!, CancellationToken.None),
            cancellation);

    public Task<Outcome<CommandDone>> LowerAsync(Guid accountId, Guid assemblyId, Guid commandId, CancellationToken cancellation) =>
        RunAsync(
            accountId, assemblyId, commandId, () => raising.LowerAsync(accountId, assemblyId, commandId, CancellationToken.None), cancellation);

    private Task<Outcome<CommandDone>> RunAsync(
        Guid accountId, Guid? assemblyId, Guid? commandId, Func<Task<Outcome<CommandDone>>> act, CancellationToken cancellation) =>
        guard.RunAsync<CommandDone>(async () =>
        {
            if (assemblyId is not { } id || commandId is null || commandId == Guid.Empty)
            {
                return RefusalCode.BadRequest;
            }

            return Access.ToRoom(await views.GetAsync(id, cancellation), accountId) is { } code ? code : await after.RunAsync(id, act);
        });
}

using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Speech;

/// <summary>The operator gives the floor in the name of the président de séance, ends it, takes a hand out of the queue.</summary>
public sealed class FloorGiving(AssemblyTransactions transactions)
{
    public Task<Outcome<CommandDone>> RunAsync(Guid accountId, GiveFloor command, CancellationToken cancellation) =>
        OnHandAsync(accountId, command, command.HandId, GiveAsync, cancellation);

    public Task<Outcome<CommandDone>> RunAsync(Guid accountId, EndFloor command, CancellationToken cancellation) =>
        OnHandAsync(accountId, command, command.HandId, (work, hand, _) => EndAsync(work, hand, SpeechState.Done), cancellation);

    public Task<Outcome<CommandDone>> RunAsync(Guid accountId, RemoveHand command, CancellationToken cancellation) =>
        OnHandAsync(accountId, command, command.HandId, (work, hand, _) => EndAsync(work, hand, SpeechState.Removed), cancellation);

    public Task<Outcome<CommandDone>> RunAsync(Guid accountId, SetSpeech command, CancellationToken cancellation) =>
        transactions.RunAsync(
            command.AssemblyId,
            command.CommandId,
            accountId,
            nameof(SetSpeech),
            command,
            work =>
            {
                if (work.Assembly.State == AssemblyState.Ended)
                {
                    return Task.FromResult<Refusal?>(new Refusal(RefusalCode.AssemblyEnded));
                }

                work.Assembly.IsSpeechClosed = !command.IsOpen;
                work.Journal(JournalKinds.SpeechSet, new { isOpen = command.IsOpen });
                return Task.FromResult<Refusal?>(null);
            },
            cancellation);

    private Task<Outcome<CommandDone>> OnHandAsync(
        Guid accountId,
        ConsoleCommand command,
        Guid handId,
        Func<AssemblyWork, SpeechRequest, CancellationToken, Task> act,
        CancellationToken cancellation) => transactions.RunAsync(
            command.AssemblyId,
            command.CommandId,
            accountId,
            command.GetType().Name,
            (object)command,
            async work =>
            {
                if (work.Assembly.State != AssemblyState.InSession)
                {
                    return new Refusal(work.Assembly.State == AssemblyState.Ended ? RefusalCode.AssemblyEnded : RefusalCode.NotInSession);
                }

                var hand = await work.Db.SpeechRequests.SingleOrDefaultAsync(
                    known => known.Id == handId && known.AssemblyId == work.Assembly.Id && known.EndedAt == null, cancellation);
                if (hand is null)
                {
                    return new Refusal(RefusalCode.StateChanged);
                }

                await act(work, hand, cancellation);
                return null;
            },
            cancellation);

    private static async Task GiveAsync(AssemblyWork work, SpeechRequest hand, CancellationToken cancellation)
    {
        foreach (var speaking in await work.Db.SpeechRequests
            .Where(known => known.AssemblyId == work.Assembly.Id && known.State == SpeechState.Speaking && known.Id != hand.Id)
            .ToListAsync(cancellation))
        {
            await EndAsync(work, speaking, SpeechState.Done);
        }

        (hand.State, hand.GivenAt) = (SpeechState.Speaking, work.Now);
        work.Journal(JournalKinds.FloorGiven, new { coOwnerIds = (Guid[])[hand.CoOwnerId], kind = hand.Kind.ToString() });
    }

    private static Task EndAsync(AssemblyWork work, SpeechRequest hand, SpeechState state)
    {
        (hand.State, hand.EndedAt) = (state, work.Now);
        return Task.CompletedTask;
    }
}

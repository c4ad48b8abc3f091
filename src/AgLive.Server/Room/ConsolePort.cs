using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Room.Snapshots;
using AgLive.Web.Console;
using AgLive.Web.Wire;

namespace AgLive.Server.Room;

/// <summary>The operator's console: for the managers of the condominium alone.</summary>
public sealed class ConsolePort(
    AssemblyViews views,
    ConsoleSnapshots snapshots,
    SessionDesks desks,
    DecisionDetails details,
    ConsoleCommands commands,
    AfterCommand after,
    NudgeTeller nudges,
    Guard guard) : IConsole
{
    public Task<Outcome<ConsoleSnapshot>> SnapshotAsync(
        Guid accountId, Guid assemblyId, Guid? resolutionId, CancellationToken cancellation) =>
        guard.RunAsync<ConsoleSnapshot>(async () =>
        {
            var view = await views.GetAsync(assemblyId, cancellation);
            return Access.ToConsole(view, accountId) is { } code ? code : await SeenByAsync(view!, accountId, resolutionId, cancellation);
        });

    /// <summary>Who does not conduct the session sees it whole, with no act to do on its point.</summary>
    private async Task<ConsoleSnapshot> SeenByAsync(AssemblyView view, Guid accountId, Guid? resolutionId, CancellationToken cancellation)
    {
        var snapshot = await snapshots.OfAsync(view, resolutionId, cancellation);
        var desk = await desks.OfAsync(view, accountId, resolutionId, cancellation);
        return snapshot with { Desk = desk, Item = desk.MayConduct ? snapshot.Item : snapshot.Item is { } item ? item with { Acts = [] } : null };
    }

    public Task<Outcome<ExplainedRound>> ExplainAsync(
        Guid accountId, Guid assemblyId, Guid roundId, CancellationToken cancellation) =>
        guard.RunAsync<ExplainedRound>(async () =>
        {
            var view = await views.GetAsync(assemblyId, cancellation);
            if (Access.ToConsole(view, accountId) is { } code && Access.ToBureau(view, accountId) is not null)
            {
                return code;
            }

            return view!.Rounds.FirstOrDefault(round => round.Id == roundId) is { State: RoundState.Closed } closed
                ? await details.ExplainAsync(view, closed, cancellation)
                : RefusalCode.NotFound;
        });

    public Task<Outcome<CommandDone>> RunAsync(Guid accountId, ConsoleCommand command, CancellationToken cancellation) =>
        guard.RunAsync<CommandDone>(async () =>
        {
            if (command is null || command.CommandId == Guid.Empty)
            {
                return RefusalCode.BadRequest;
            }

            if (Access.ToConsole(await views.GetAsync(command.AssemblyId, cancellation), accountId) is { } code)
            {
                return code;
            }

            // Once begun, a command goes to its end: a page that closes does not half-tell the others.
            var done = await after.RunAsync(
                command.AssemblyId, () => commands.RunAsync(accountId, command, CancellationToken.None), Told(command));
            if (done.IsDone && command is NudgeVoters nudge)
            {
                await nudges.TellAsync(nudge);
            }

            return done;
        });

    /// <summary>A vote entered by hand is told to the owner in whose name it was.</summary>
    private static IReadOnlyCollection<Guid> Told(ConsoleCommand command) => command switch
    {
        RecordVote vote => [vote.CoOwnerId],
        RecordVotes votes => [.. votes.Choices?.Select(choice => choice?.CoOwnerId).OfType<Guid>() ?? []],
        _ => [],
    };
}

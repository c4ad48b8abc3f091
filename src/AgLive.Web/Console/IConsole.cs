using AgLive.Domain;
using AgLive.Web.Wire;

namespace AgLive.Web.Console;

/// <summary>The operator's console, as its page calls it; the hub calls the same use cases.</summary>
public interface IConsole
{
    /// <summary>Everything the console shows; <paramref name="resolutionId"/> chooses the point under the hand, null for the current one.</summary>
    Task<Outcome<ConsoleSnapshot>> SnapshotAsync(Guid accountId, Guid assemblyId, Guid? resolutionId, CancellationToken cancellation);

    /// <summary>Why a closed vote was decided as it was, with everybody it counted. NotFound for a vote that is not closed.</summary>
    Task<Outcome<ExplainedRound>> ExplainAsync(Guid accountId, Guid assemblyId, Guid roundId, CancellationToken cancellation);

    /// <summary>Runs any command. Idempotent by command id: two clicks, two consoles, one effect.</summary>
    Task<Outcome<CommandDone>> RunAsync(Guid accountId, ConsoleCommand command, CancellationToken cancellation);
}

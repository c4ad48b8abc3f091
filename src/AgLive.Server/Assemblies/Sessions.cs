using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Postal;
using AgLive.Server.Data.Sheets;
using AgLive.Web.Wire;

namespace AgLive.Server.Assemblies;

/// <summary>Opens the lobby, opens the session.</summary>
public sealed class Sessions(AssemblyTransactions transactions, DatabaseSafety safety, PostalBoxes boxes)
{
    public Task<Outcome<CommandDone>> OpenLobbyAsync(Guid accountId, OpenLobby command, CancellationToken cancellation) =>
        transactions.RunAsync(
            command.AssemblyId, command.CommandId, accountId, nameof(OpenLobby), command, work => Task.FromResult(OpenLobby(work)), cancellation);

    /// <summary>Refused while the database could lose an acknowledged vote, or the rules of count cannot be read.</summary>
    public async Task<Outcome<CommandDone>> OpenSessionAsync(Guid accountId, OpenSession command, CancellationToken cancellation)
    {
        if (await safety.CheckAsync(cancellation) is { } settings)
        {
            return new Refusal(RefusalCode.DatabaseUnsafe, null, settings);
        }

        return await transactions.RunAsync(
            command.AssemblyId, command.CommandId, accountId, nameof(OpenSession), command, work => OpenSessionAsync(work, cancellation), cancellation);
    }

    private static Refusal? OpenLobby(AssemblyWork work)
    {
        if (work.Assembly.State != AssemblyState.Convened)
        {
            return Started(work.Assembly.State);
        }

        if (work.Assembly.LobbyOpensAt > work.Now)
        {
            work.Assembly.LobbyOpensAt = work.Now;
            work.Journal(JournalKinds.LobbyOpened, new { });
        }

        return null;
    }

    /// <summary>The sealed box of the votes by correspondence opens with the session, in one transaction.</summary>
    private async Task<Refusal?> OpenSessionAsync(AssemblyWork work, CancellationToken cancellation)
    {
        if (OpenSession(work) is { } refusal)
        {
            return refusal;
        }

        await ElectorateLine.WriteAsync(work, cancellation);
        return await boxes.OpenAsync(work, cancellation);
    }

    private static Refusal? OpenSession(AssemblyWork work)
    {
        if (work.Assembly.State != AssemblyState.Convened)
        {
            return Started(work.Assembly.State);
        }

        var policy = StoredPolicy.Of(work.Assembly);
        if (policy.Refusal is { } unreadable)
        {
            return unreadable;
        }

        // No reading of the law may change once the session is open: they are written out in full.
        work.Assembly.Policies = StoredPolicy.Write(policy.Value);
        work.Assembly.State = AssemblyState.InSession;
        work.Assembly.OpenedAt = work.Now;
        if (work.Assembly.LobbyOpensAt > work.Now)
        {
            work.Assembly.LobbyOpensAt = work.Now;
        }

        work.Journal(JournalKinds.SessionOpened, new { policies = work.Assembly.Policies });
        return null;
    }

    private static Refusal Started(AssemblyState state) =>
        new(state == AssemblyState.Ended ? RefusalCode.AssemblyEnded : RefusalCode.AlreadyInSession);
}

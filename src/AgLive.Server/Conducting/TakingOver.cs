using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Web.Wire;

namespace AgLive.Server.Conducting;

/// <summary>
/// « Prendre la main »: another operator conducts the session, after a crash of the first one's console or by agreement. Nothing
/// is lost: all state is on the server.
/// </summary>
public sealed class TakingOver(AssemblyTransactions transactions)
{
    /// <summary>Taking what one holds changes nothing. Refused with StateChanged when a third one was first.</summary>
    public Task<Outcome<CommandDone>> RunAsync(Guid accountId, TakeOver command, CancellationToken cancellation) => transactions.RunAsync(
        command.AssemblyId,
        command.CommandId,
        accountId,
        nameof(TakeOver),
        command,
        async work =>
        {
            if (InSession.WhyNot(work.Assembly) is { } refusal)
            {
                return refusal;
            }

            if (work.Assembly.OperatorAccountId == accountId)
            {
                return null;
            }

            if (work.Assembly.OperatorAccountId != command.FromAccountId)
            {
                return new Refusal(RefusalCode.StateChanged);
            }

            await Operators.TakeAsync(work, cancellation);
            return null;
        },
        cancellation);
}

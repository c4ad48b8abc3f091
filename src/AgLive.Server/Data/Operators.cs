using AgLive.Domain;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Data;

/// <summary>
/// One operator conducts a session at a time: who opened it, then whoever took it over. Before the session every manager of the
/// condominium prepares it. Asked of every command of the console, inside its transaction.
/// </summary>
public static class Operators
{
    /// <summary>
    /// What a second operator does beside the first: the attendance desk, the incidents he sees, and taking over.
    /// </summary>
    private static readonly HashSet<Type> FreeToAll =
    [
        typeof(RecordPresence), typeof(RecordDeparture), typeof(RecordProxy), typeof(RecordHolderArrival), typeof(SetRepresentative),
        typeof(NoteIncident), typeof(TakeOver),
    ];

    /// <summary>Null when the author may act. A session nobody conducts is conducted by who acts first.</summary>
    /// <param name="arguments">Of the command; what is no command of the console asks no operator.</param>
    public static async Task<Refusal?> WhyNotAsync(AssemblyWork work, object arguments, CancellationToken cancellation)
    {
        if (work.AccountId == Guid.Empty || arguments is not ConsoleCommand command || FreeToAll.Contains(command.GetType()))
        {
            return null;
        }

        var assembly = work.Assembly;
        var opens = command is OpenSession && assembly.State == AssemblyState.Convened;
        if (!opens && assembly.State != AssemblyState.InSession)
        {
            return null;
        }

        if (opens || assembly.OperatorAccountId is null)
        {
            await TakeAsync(work, cancellation);
            return null;
        }

        return assembly.OperatorAccountId == work.AccountId
            ? null
            : new Refusal(RefusalCode.NotOperator, null, await NameAsync(work.Db, assembly.OperatorAccountId.Value, cancellation));
    }

    /// <summary>The author of the command conducts from now on.</summary>
    public static async Task TakeAsync(AssemblyWork work, CancellationToken cancellation)
    {
        if (work.Assembly.OperatorAccountId == work.AccountId)
        {
            return;
        }

        var from = work.Assembly.OperatorAccountId;
        work.Assembly.OperatorAccountId = work.AccountId;
        work.Assembly.OperatorSince = work.Now;
        work.Journal(JournalKinds.OperatorTook, new
        {
            name = await NameAsync(work.Db, work.AccountId, cancellation),
            from = from is { } before ? await NameAsync(work.Db, before, cancellation) : "",
        });
    }

    public static async Task<string> NameAsync(AgLiveDb db, Guid accountId, CancellationToken cancellation) =>
        await db.Users.Where(user => user.Id == accountId).Select(user => user.DisplayName).SingleOrDefaultAsync(cancellation) is { Length: > 0 } name
            ? name
            : "un autre gestionnaire";
}

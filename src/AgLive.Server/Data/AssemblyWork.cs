using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;

namespace AgLive.Server.Data;

/// <summary>
/// What the body of a command works with, inside its transaction. The body may run again from the start when the database
/// rolls back because of others: it acts through <see cref="Db"/> only, never on another context nor on the ballot box.
/// </summary>
public sealed class AssemblyWork
{
    private readonly List<JournalLine> lines = [];

    internal AssemblyWork(AgLiveDb db, GeneralAssembly assembly, Guid accountId, DateTimeOffset now) =>
        (Db, Assembly, AccountId, Now) = (db, assembly, accountId, now);

    /// <summary>The context of the transaction; saved by the caller of the body.</summary>
    public AgLiveDb Db { get; }

    /// <summary>Tracked, its row locked.</summary>
    public GeneralAssembly Assembly { get; }

    public Guid AccountId { get; }

    /// <summary>The database's clock, read once the lock was held; read anew by the close of a round.</summary>
    public DateTimeOffset Now { get; internal set; }

    /// <summary>Who came and who left: one line of the journal, written with the commit.</summary>
    public SheetChanges Sheet { get; } = new();

    internal IReadOnlyList<JournalLine> Lines => lines;

    /// <summary>Adds a line to the journal, written with the commit. The payload is frozen as JSON now.</summary>
    public void Journal(string kind, object payload) => lines.Add(new JournalLine(Now, kind, CanonicalJson.Write(payload)));

    internal void JournalSheet()
    {
        if (!Sheet.IsEmpty)
        {
            Journal(JournalKinds.SheetChanged, Sheet.Payload);
        }
    }
}

internal sealed record JournalLine(DateTimeOffset At, string Kind, string Payload);

using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Web.Wire;

namespace AgLive.Server.Assemblies;

/// <summary>Withdraws a point from the agenda, postpones it to another assembly, or puts it back before the session ends.</summary>
public sealed class ItemDispositions(AssemblyTransactions transactions)
{
    private const int MaxMotive = 500;

    public async Task<Outcome<CommandDone>> RunAsync(Guid accountId, SetDisposition command, CancellationToken cancellation)
    {
        if (Parse(command.Disposition) is not { } disposition)
        {
            return new Refusal(RefusalCode.BadRequest, "disposition");
        }

        var motive = disposition == Disposition.Kept ? "" : command.Motive?.Trim() ?? "";
        if (disposition != Disposition.Kept && motive.Length is 0 or > MaxMotive)
        {
            return new Refusal(RefusalCode.MotiveMissing, "motive");
        }

        return await transactions.RunAsync(
            command.AssemblyId,
            command.CommandId,
            accountId,
            nameof(SetDisposition),
            command,
            work => SetAsync(work, command.ResolutionId, disposition, motive, cancellation),
            cancellation);
    }

    /// <summary>« withdrawn », « postponed », « kept ».</summary>
    public static string Word(Disposition disposition) => disposition switch
    {
        Disposition.Kept => "kept",
        Disposition.Withdrawn => "withdrawn",
        Disposition.Postponed => "postponed",
        _ => throw new ArgumentOutOfRangeException(nameof(disposition), disposition, "No such disposition."),
    };

    private static Disposition? Parse(string? word) =>
        Enum.GetValues<Disposition>().Cast<Disposition?>().FirstOrDefault(known => Word(known!.Value) == word);

    private static async Task<Refusal?> SetAsync(
        AssemblyWork work, Guid resolutionId, Disposition disposition, string motive, CancellationToken cancellation)
    {
        var found = await AgendaFinder.FindAsync(work, resolutionId, AgendaRules.WhyNotSetAside, cancellation);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        var resolution = found.Value;
        if (resolution.Disposition == disposition)
        {
            return new Refusal(RefusalCode.StateChanged);
        }

        resolution.Disposition = disposition;
        resolution.DispositionMotive = motive;
        work.Journal(JournalKinds.DispositionSet, new
        {
            resolutionId = resolution.Id,
            number = resolution.Number,
            title = resolution.Title,
            disposition = Word(disposition),
            motive,
        });
        return null;
    }
}

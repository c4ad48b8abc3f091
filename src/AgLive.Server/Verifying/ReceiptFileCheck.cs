using AgLive.Server.Verifying.Journals;
using AgLive.Server.Verifying.Votes;
using AgLive.Web;

namespace AgLive.Server.Verifying;

/// <summary>The file a voter keeps: his ballot gives the receipt, the receipt leads to the root, the root is the journal's.</summary>
internal static class ReceiptFileCheck
{
    private const string Format = "aglive-receipt/1";

    /// <param name="journal">Of the archive of the same assembly; null to check the file alone.</param>
    /// <exception cref="UnreadableException">No receipt.</exception>
    public static void Run(string name, byte[] json, Journal? journal, Report report)
    {
        if (Read(json) is not { } receipt)
        {
            throw new UnreadableException($"{name} n'est ni une archive ni un reçu.");
        }

        var since = report.Count;
        var hash = ReceiptHash.Of(receipt.VoteId, receipt.RoundId, receipt.CoOwnerId, receipt.Choice, receipt.Weight, receipt.Version, receipt.RecordedAt);
        if (hash != receipt.Hash)
        {
            report.Disagree(name, "le bulletin a été modifié : il ne donne pas l'empreinte du reçu.");
        }

        if (ReceiptHash.RootBy(receipt.Hash, receipt.Index, receipt.Size, receipt.Path) != receipt.Root)
        {
            report.Disagree(name, "le reçu ne mène pas à l'empreinte des bulletins qu'il indique.");
        }

        if (journal is not null)
        {
            Compare(name, receipt, journal, report);
        }

        report.Pass(since, $"Reçu {Number(receipt.Hash)} : résolution n° {receipt.Resolution}, {Word(receipt.Choice)}, {Fr.Voix(receipt.Weight)}. Il est intact{(journal is null ? "." : " et compté.")}");
        if (journal is null)
        {
            report.Remark($"Empreinte des bulletins, à comparer au journal de l'assemblée ou à son archive : {receipt.Root}.");
        }
    }

    private static void Compare(string name, ReceiptRow receipt, Journal journal, Report report)
    {
        if (journal.Closed.GetValueOrDefault(receipt.RoundId) is not { } closed)
        {
            report.Disagree(name, "le vote de ce reçu n'est pas clos dans cette archive, ou n'est pas de cette assemblée.");
        }
        else if (closed.BallotsRoot != receipt.Root)
        {
            report.Disagree(name, "l'empreinte des bulletins du reçu n'est pas celle du journal : ce bulletin n'est pas celui qui a été compté.");
        }
    }

    private static string Number(string hash) => $"{hash[..4]}-{hash[4..8]}".ToUpperInvariant();

    private static string Word(string choice) => choice == "withdrawn" ? "vote retiré" : choice;

    private static ReceiptRow? Read(byte[] json) =>
        StrictJson.ReadPart<ReceiptRow>(json) is { Format: Format, Hash.Length: 64 } receipt ? receipt : null;

    private sealed record ReceiptRow(
        string Format,
        Guid AssemblyId,
        string Resolution,
        Guid RoundId,
        Guid CoOwnerId,
        Guid VoteId,
        string Choice,
        long Weight,
        int Version,
        long RecordedAt,
        string Hash,
        long Index,
        long Size,
        IReadOnlyList<string> Path,
        string Root);
}

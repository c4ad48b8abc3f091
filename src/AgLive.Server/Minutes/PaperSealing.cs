using System.Security.Cryptography;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Server.Pdf.Documents;

namespace AgLive.Server.Minutes;

/// <summary>
/// Prints a document that all have signed, seals it and keeps it: the minutes among everybody's documents (AG-18), the sheet
/// apart. No time stamp is waited for here: <see cref="PaperStamping"/> adds it.
/// </summary>
public sealed class PaperSealing(PaperPdf pdf)
{
    internal async Task SealAsync(AssemblyWork work, OfficialPaper row, CurrentPaper signed)
    {
        var bytes = await pdf.PrintAsync(signed.Paper, signed.Signing);
        var document = new AssemblyDocument
        {
            Id = Guid.CreateVersion7(work.Now),
            AssemblyId = work.Assembly.Id,
            Purpose = row.Kind == PaperKind.Minutes ? DocumentPurpose.Minutes : DocumentPurpose.AttendanceSheet,
            Format = DocumentFormat.Pdf,
            Name = signed.Paper.FootTitle.Replace('\u00A0', ' '),
            Size = bytes.Length,
            Hash = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            AddedAt = work.Now,
            AccountId = work.AccountId,
        };
        work.Db.AssemblyDocuments.Add(document);
        work.Db.DocumentContents.Add(new DocumentContent { DocumentId = document.Id, Bytes = bytes });
        (row.DocumentId, row.SealedAt) = (document.Id, work.Now);
        work.Journal(JournalKinds.PaperSealed, new { kind = row.Kind.ToString(), documentId = document.Id, document.Hash, row.TextHash });
    }
}

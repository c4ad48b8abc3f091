using System.Security.Cryptography;
using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Web.Documents;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Documents;

/// <summary>
/// What is notified with the agenda (décret 1967 art. 11): added and removed by the syndic until the assembly ends. The
/// journal keeps the hash, so that nobody can say later that another file was shown.
/// </summary>
public sealed class DocumentKeeping(AssemblyTransactions transactions)
{
    public async Task<Outcome<CommandDone>> AddAsync(Guid accountId, NewDocument document, CancellationToken cancellation)
    {
        var name = DocumentNames.Plain(document.Name);
        if (document.CommandId == Guid.Empty || name.Length == 0)
        {
            return new Refusal(RefusalCode.BadRequest, "name", "le nom du document");
        }

        if (PurposeOf(document.Purpose) is not { } purpose)
        {
            return new Refusal(RefusalCode.BadRequest, "purpose", "la nature du document");
        }

        if (document.Bytes.Length > DocumentLimits.MaxBytes)
        {
            return new Refusal(RefusalCode.DocumentTooLarge, "file", DocumentLimits.MaxInWords);
        }

        if (FileSignature.Of(document.Bytes) is not { } format)
        {
            return new Refusal(RefusalCode.DocumentFormat, "file");
        }

        var added = new AssemblyDocument
        {
            Id = document.CommandId,
            AssemblyId = document.AssemblyId,
            ResolutionId = document.ResolutionId,
            Purpose = purpose,
            Format = format,
            Name = name,
            Size = document.Bytes.Length,
            Hash = Convert.ToHexStringLower(SHA256.HashData(document.Bytes)),
            AccountId = accountId,
        };
        return await transactions.RunAsync(
            document.AssemblyId,
            document.CommandId,
            accountId,
            nameof(NewDocument),
            new { document.AssemblyId, document.ResolutionId, document.Purpose, name, added.Hash },
            work => AddAsync(work, added, document.Bytes, cancellation),
            cancellation);
    }

    public Task<Outcome<CommandDone>> RemoveAsync(Guid accountId, RemoveDocument command, CancellationToken cancellation) =>
        transactions.RunAsync(
            command.AssemblyId,
            command.CommandId,
            accountId,
            nameof(RemoveDocument),
            command,
            work => RemoveAsync(work, command.DocumentId, cancellation),
            cancellation);

    private static async Task<Refusal?> AddAsync(
        AssemblyWork work, AssemblyDocument added, byte[] bytes, CancellationToken cancellation)
    {
        if (work.Assembly.State == AssemblyState.Ended)
        {
            return new Refusal(RefusalCode.AssemblyEnded);
        }

        if (added.ResolutionId is { } point
            && !await work.Db.Resolutions.AnyAsync(known => known.Id == point && known.AssemblyId == work.Assembly.Id, cancellation))
        {
            return new Refusal(RefusalCode.NotFound);
        }

        var kept = await work.Db.AssemblyDocuments.CountAsync(known => known.AssemblyId == work.Assembly.Id, cancellation);
        if (kept >= DocumentLimits.MostOfAssembly)
        {
            return new Refusal(RefusalCode.DocumentsFull);
        }

        added.AddedAt = work.Now;
        work.Db.AssemblyDocuments.Add(added);
        work.Db.DocumentContents.Add(new DocumentContent { DocumentId = added.Id, Bytes = bytes });
        work.Journal(JournalKinds.DocumentAdded, new { documentId = added.Id, name = added.Name, hash = added.Hash, resolutionId = added.ResolutionId });
        return null;
    }

    private static async Task<Refusal?> RemoveAsync(AssemblyWork work, Guid documentId, CancellationToken cancellation)
    {
        if (work.Assembly.State == AssemblyState.Ended)
        {
            return new Refusal(RefusalCode.AssemblyEnded);
        }

        var document = await work.Db.AssemblyDocuments.SingleOrDefaultAsync(
            known => known.Id == documentId && known.AssemblyId == work.Assembly.Id && known.RemovedAt == null, cancellation);
        if (document is null)
        {
            return new Refusal(RefusalCode.StateChanged);
        }

        document.RemovedAt = work.Now;
        work.Journal(JournalKinds.DocumentRemoved, new { documentId, name = document.Name, hash = document.Hash });
        return null;
    }

    private static DocumentPurpose? PurposeOf(string? word) => word switch
    {
        DocumentPurposes.Convocation => DocumentPurpose.Convocation,
        DocumentPurposes.Quote => DocumentPurpose.Quote,
        DocumentPurposes.Contract => DocumentPurpose.Contract,
        DocumentPurposes.Annex => DocumentPurpose.Annex,
        _ => null,
    };
}

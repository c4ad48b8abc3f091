using AgLive.Domain;
using AgLive.Web.Wire;

namespace AgLive.Web.Documents;

/// <summary>The files notified with an agenda: opened by its people, added and removed by its syndic.</summary>
public interface IAssemblyDocuments
{
    /// <summary>
    /// Keeps a file. Idempotent by command id. Refused with NotFound, NotAllowed (a co-owner), DocumentTooLarge,
    /// DocumentFormat (by its first bytes), DocumentsFull, AssemblyEnded, AssemblyCancelled.
    /// </summary>
    Task<Outcome<CommandDone>> AddAsync(Guid accountId, NewDocument document, CancellationToken cancellation);

    /// <summary>Shows a file no more; its bytes are kept. Idempotent by command id.</summary>
    Task<Outcome<CommandDone>> RemoveAsync(Guid accountId, RemoveDocument command, CancellationToken cancellation);

    /// <summary>The bytes. NotFound to strangers, and for a file of another assembly or removed.</summary>
    Task<Outcome<DocumentFile>> OpenAsync(Guid accountId, Guid assemblyId, Guid documentId, CancellationToken cancellation);
}

/// <param name="ResolutionId">The point it belongs to; null for the assembly as a whole.</param>
/// <param name="Purpose">One of <see cref="DocumentPurposes"/>.</param>
/// <param name="Name">As people will read it; a folder and an extension are taken off.</param>
public sealed record NewDocument(Guid AssemblyId, Guid CommandId, Guid? ResolutionId, string Purpose, string Name, byte[] Bytes);

public sealed record RemoveDocument(Guid AssemblyId, Guid CommandId, Guid DocumentId);

/// <param name="Name">With the extension of what it is.</param>
/// <param name="ContentType">« application/pdf », « image/png » or « image/jpeg ».</param>
public sealed record DocumentFile(string Name, string ContentType, byte[] Bytes);

using AgLive.Domain;

namespace AgLive.Web.Registry;

/// <summary>
/// The import of a copropriété, as its page calls it. What was read is kept for one hour under a token that serves
/// the account alone: what is imported is exactly what was shown. Only for accounts of the syndic; the page asks it.
/// </summary>
public interface IImportPage
{
    /// <summary>Reads the files and keeps what they hold. Writes nothing to the registry.</summary>
    /// <returns>The token of the preview, or everything to correct; a refusal only when nothing could be read.</returns>
    Task<Outcome<ImportReading>> PreviewAsync(Guid accountId, ImportUpload files, ImportForm form, CancellationToken cancellation);

    /// <summary>What was kept, to show. NotFound when the token is unknown, of another account, or older than an hour.</summary>
    Task<Outcome<ImportStage>> FindAsync(Guid accountId, string token, CancellationToken cancellation);

    /// <summary>
    /// Imports what was shown, all or nothing. Idempotent: a second call gives the first answer. StateChanged while a
    /// first call is at work; NotFound as for <see cref="FindAsync"/>.
    /// </summary>
    Task<Outcome<ImportDone>> ConfirmAsync(Guid accountId, string token, CancellationToken cancellation);

    /// <summary>Forgets what was kept and not imported. Done whether or not there was anything.</summary>
    Task ForgetAsync(Guid accountId, string token, CancellationToken cancellation);

    /// <summary>The first accesses as a CSV file, until the hour is over; NotFound before the import and after.</summary>
    Task<Outcome<byte[]>> AccessesAsync(Guid accountId, string token, CancellationToken cancellation);
}

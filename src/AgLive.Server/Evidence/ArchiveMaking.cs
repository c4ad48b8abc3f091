using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Engines;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Postal;
using AgLive.Server.Pdf.Sealing;
using AgLive.Web;
using AgLive.Web.Evidence;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Evidence;

/// <summary>
/// Makes the archive of an ended assembly: everything from one instant of the database, row by row into a file of its own, so
/// that an assembly of any size asks for little memory. The same record gives the same bytes.
/// </summary>
public sealed class ArchiveMaking(
    IDbContextFactory<AgLiveDb> databases, IEngineDialect dialect, PostalBoxes boxes, DocumentSeal seal) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>The archive, to be disposed of; its file goes with it.</summary>
    /// <returns>NotFound unless the assembly has ended and was a real one; BoxUnreadable when the forms cannot be opened here.</returns>
    public async Task<Outcome<EvidenceFile>> MakeAsync(Guid assemblyId, CancellationToken cancellation)
    {
        // One at a time on a node: who waits is not in a hurry, and votes of other assemblies are.
        await turn.WaitAsync(cancellation);
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            await using var snapshot = await dialect.BeginSnapshotAsync(db, cancellation);
            return await AssemblyViewReader.ReadAsync(db, assemblyId, cancellation) is
            { Assembly: { State: AssemblyState.Ended, RehearsalOfId: null } } view
                    ? await MakeAsync(db, view, cancellation)
                    : RefusalCode.NotFound;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<Outcome<EvidenceFile>> MakeAsync(AgLiveDb db, AssemblyView view, CancellationToken cancellation)
    {
        var file = Scratch();
        try
        {
            if (await WriteAsync(file, db, view, cancellation) is { } refusal)
            {
                await file.DisposeAsync();
                return refusal;
            }

            file.Position = 0;
            var day = TimeZoneInfo.ConvertTime(view.Assembly.OpenedAt ?? view.Assembly.StartsAt, TimeZoneInfo.FindSystemTimeZoneById(view.Condominium.ZoneId));
            return new EvidenceFile($"archive-{FileNames.Plain(view.Condominium.Name)}-{day:yyyy-MM-dd}.zip", file);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private async Task<Refusal?> WriteAsync(FileStream file, AgLiveDb db, AssemblyView view, CancellationToken cancellation)
    {
        var archive = new ArchiveWriter(file);
        await archive.AddAsync("LISEZMOI.txt", ReadMe.Of(view), cancellation);
        await new AssemblyPart(archive, db, view).WriteAsync(cancellation);
        await JournalPart.WriteAsync(archive, db, view.Assembly.Id, cancellation);
        await new SheetPart(archive, db, view).WriteAsync(cancellation);
        await new VotesPart(archive, db, view).WriteAsync(cancellation);
        if (await new DocumentsPart(archive, db, view, boxes).WriteAsync(cancellation) is { } refusal)
        {
            return refusal;
        }

        await archive.AddAsync("certificat.pem", seal.CertificatePem + '\n', cancellation);
        await ManifestAsync(archive, view.Assembly.Id, cancellation);
        await archive.CloseAsync(cancellation);
        return null;
    }

    /// <summary>The list of all that stands before it, then the signature of that list.</summary>
    private async Task ManifestAsync(ArchiveWriter archive, Guid assemblyId, CancellationToken cancellation)
    {
        var manifest = System.Text.Encoding.UTF8.GetBytes(
            CanonicalJson.Write(new { AssemblyPart.Format, assemblyId, files = archive.Listed.ToArray() }) + '\n');
        await archive.AddAsync("manifeste.json", manifest, cancellation);
        await archive.AddAsync("manifeste.p7s", seal.SignDetached(manifest), cancellation);
    }

    /// <summary>Only this process sees it, and it is gone when closed.</summary>
    private static FileStream Scratch()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
            BufferSize = 128 * 1024,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(Path.Combine(Path.GetTempPath(), $"aglive-archive-{Guid.NewGuid():N}"), options);
    }
}

using AgLive.Domain;
using AgLive.Web.Registry;

namespace AgLive.Server.Registry.Import;

/// <summary>Writes an import in one transaction, the account becoming a manager of the new copropriété.</summary>
public delegate Task<ImportReceipt> WriteImport(
    ImportedCondominium condominium, NewAssembly assembly, Guid managerAccountId, CancellationToken cancellation);

/// <summary>The syndic's import page: read, show, import.</summary>
internal sealed class ImportPage(ImportDrafts drafts, WriteImport write) : IImportPage
{
    public Task<Outcome<ImportReading>> PreviewAsync(
        Guid accountId, ImportUpload files, ImportForm form, CancellationToken cancellation) =>
        Task.FromResult<Outcome<ImportReading>>(Preview(accountId, files, form));

    public Task<Outcome<ImportStage>> FindAsync(Guid accountId, string token, CancellationToken cancellation) =>
        Task.FromResult<Outcome<ImportStage>>(drafts.Find(accountId, token) is { } draft
            ? ImportPreviews.Stage(draft)
            : RefusalCode.NotFound);

    public async Task<Outcome<ImportDone>> ConfirmAsync(Guid accountId, string token, CancellationToken cancellation)
    {
        if (drafts.Take(accountId, token) is not { } draft)
        {
            return drafts.Find(accountId, token) switch
            {
                null => RefusalCode.NotFound,
                { Receipt: { } first } => ImportPreviews.Done(first),
                _ => RefusalCode.StateChanged,
            };
        }

        ImportReceipt receipt;
        try
        {
            // A browser that goes away must not leave it unknown whether the import was committed.
            receipt = await write(draft.Condominium, draft.Assembly, accountId, CancellationToken.None);
        }
        catch
        {
            drafts.GiveBack(accountId, token);
            throw;
        }

        drafts.Finish(accountId, token, draft with { Receipt = receipt });
        return ImportPreviews.Done(receipt);
    }

    public Task ForgetAsync(Guid accountId, string token, CancellationToken cancellation)
    {
        drafts.Forget(accountId, token);
        return Task.CompletedTask;
    }

    public Task<Outcome<byte[]>> AccessesAsync(Guid accountId, string token, CancellationToken cancellation) =>
        Task.FromResult<Outcome<byte[]>>(drafts.Find(accountId, token) is { Receipt: { } receipt }
            ? AccessFile.Bytes(receipt.Accesses)
            : RefusalCode.NotFound);

    private ImportReading Preview(Guid accountId, ImportUpload files, ImportForm form)
    {
        var (assembly, faults) = NewAssemblyReader.Read(new AssemblyFields(
            form.Name, form.Start, form.Zone, form.Place, form.VideoUrl, form.Address, form.Kind));
        var fields = faults.Select(fault => new FieldProblem(fault.Field, fault.Sentence)).ToList();
        var (options, unreadable) = BasesText.Read(form.Bases);
        if (unreadable is not null)
        {
            fields.Add(new FieldProblem(nameof(form.Bases), ImportSentences.BaseUnreadable(unreadable)));
        }

        var result = ImportReader.Read(
            new ImportFiles(File(files.Owners), File(files.Lots), File(files.Agenda)), options ?? ImportOptions.None);
        if (result.Condominium is not { } condominium || assembly is null || options is null)
        {
            return new ImportReading(null, fields, ImportPreviews.Problems(result.Errors), result.Unlisted);
        }

        var token = drafts.Keep(accountId, new ImportDraft(condominium, assembly, result.Warnings, null));
        return new ImportReading(token, [], [], null);
    }

    private static ImportFile File(UploadedFile file) => new(file.Name, file.Content);
}

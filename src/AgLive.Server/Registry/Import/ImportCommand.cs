namespace AgLive.Server.Registry.Import;

/// <summary>
/// <c>aglive import</c>: reads, shows, then imports. Exit codes: 0 imported (or shown, with --dry-run), 1 refused,
/// 2 wrong command line.
/// </summary>
/// <param name="import">Writes the whole in one transaction; called once, and only when nothing is wrong.</param>
public sealed class ImportCommand(
    Func<ImportedCondominium, NewAssembly, CancellationToken, Task<ImportReceipt>> import,
    TextWriter output,
    TextWriter errors)
{
    public const string Usage = """
        Usage :
          aglive import DOSSIER --name "Résidence X" --start "2026-11-26 18:00" [options]
          aglive import --owners FICHIER --lots FICHIER --agenda FICHIER --name … --start … [options]

        DOSSIER contient coproprietaires, lots et ordre-du-jour, en .csv ou .xlsx.

          --zone Europe/Paris      fuseau de l'immeuble
          --place "Salle des fêtes"
          --video https://…        visioconférence
          --address "12 rue X, 94600 Choisy-le-Roi"
          --kind ordinaire|extraordinaire
          --base CLE=NOMBRE        base d'une clé selon le règlement (autant de fois que de clés)
          --accounts SORTIE.csv    écrit les premiers accès des copropriétaires
          --dry-run                lit et montre, n'importe rien
        """;

    public async Task<int> RunAsync(IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var (arguments, fault) = ImportArguments.Parse(words);
        if (arguments is null)
        {
            return await RefuseUsageAsync([fault ?? ""]);
        }

        var (assembly, faults) = NewAssemblyReader.Read(arguments.Fields);
        if (assembly is null && !arguments.DryRun)
        {
            return await RefuseUsageAsync(faults.Select(wrong => $"{Option(wrong.Field)}\u00A0: {wrong.Sentence}"));
        }

        using var folder = ImportFolder.Open(arguments, out var unreachable);
        if (folder.Files is not { } files)
        {
            await errors.WriteLineAsync(unreachable);
            return 1;
        }

        var result = ImportReader.Read(files, arguments.Options);
        if (result.Condominium is not { } condominium)
        {
            await ImportReport.WriteErrorsAsync(result, errors);
            return 1;
        }

        await ImportReport.WritePreviewAsync(condominium, result.Warnings, output);
        if (arguments.DryRun || assembly is null)
        {
            await output.WriteLineAsync("Essai seulement : rien n'est importé.");
            return 0;
        }

        return await ImportAsync(condominium, assembly, arguments.AccountsFile, cancellation);
    }

    private async Task<int> ImportAsync(
        ImportedCondominium condominium, NewAssembly assembly, string? accountsFile, CancellationToken cancellation)
    {
        // The accesses are shown once: their file must be writable before anything is imported.
        if (accountsFile is not null && AccessFile.Reserve(accountsFile) is { } fault)
        {
            await errors.WriteLineAsync(fault);
            return 1;
        }

        ImportReceipt receipt;
        try
        {
            receipt = await import(condominium, assembly, cancellation);
        }
        catch
        {
            if (accountsFile is not null)
            {
                File.Delete(accountsFile);
            }

            throw;
        }

        if (accountsFile is not null)
        {
            await AccessFile.WriteAsync(accountsFile, receipt.Accesses, cancellation);
            await output.WriteLineAsync($"Accès écrits dans {accountsFile} : remettez-les, puis effacez ce fichier.");
        }

        await output.WriteLineAsync($"Importé : {assembly.Name}, copropriété {receipt.CondominiumId}, assemblée {receipt.AssemblyId}.");
        return 0;
    }

    private async Task<int> RefuseUsageAsync(IEnumerable<string> faults)
    {
        foreach (var fault in faults)
        {
            await errors.WriteLineAsync(fault);
        }

        await errors.WriteLineAsync();
        await errors.WriteLineAsync(Usage);
        return 2;
    }

    private static string Option(string field) =>
        field == nameof(AssemblyFields.VideoUrl) ? "--video" : $"--{field.ToLowerInvariant()}";
}

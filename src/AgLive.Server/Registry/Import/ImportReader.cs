namespace AgLive.Server.Registry.Import;

/// <summary>
/// Reads the three files of an import and checks them together. Pure: no database, no clock, no disk. All or nothing:
/// either the whole content, or the errors of all three files, never a part.
/// </summary>
public static class ImportReader
{
    public static ImportResult Read(ImportFiles files, ImportOptions? options = null)
    {
        var findings = new Findings();
        var ownersTable = Open(files.Owners, OwnersReader.Required, findings);
        var lotsTable = Open(files.Lots, LotsReader.Required, findings);
        var agendaTable = Open(files.Agenda, AgendaReader.Required, findings);

        var owners = ownersTable is null ? null : OwnersReader.Read(ownersTable, findings);
        if (owners is { Table.Rows.Count: 0 })
        {
            findings.Heading(owners.Table, null, ImportSentences.NoOwner);
        }

        var lots = lotsTable is null ? null : new LotsReader(lotsTable, owners, options ?? ImportOptions.None, findings).Read();
        var agenda = agendaTable is null ? null : new AgendaReader(agendaTable, owners, lots, findings).Read();
        if (findings.ErrorCount > 0 || owners is null || lots is null || agenda is null)
        {
            return new ImportResult(null, findings.Errors, findings.ErrorCount, []);
        }

        return new ImportResult(new ImportedCondominium(owners.Owners, lots.Keys, lots.Lots, agenda), [], 0, findings.Warnings);
    }

    /// <summary>The file as a table that has the columns it must; null once the reason is noted.</summary>
    private static Table? Open(ImportFile file, string[] required, Findings findings)
    {
        if (TableReader.Read(file, findings) is not { } table)
        {
            return null;
        }

        var names = table.Columns.Select(column => column.Name).Concat(table.Columns.Select(column => ColumnNames.KeyCode(column.Title)));
        var present = names.ToHashSet(StringComparer.Ordinal);
        var missing = required.Where(name => !present.Contains(name) && !present.Contains(ColumnNames.KeyCode(name))).ToList();
        if (missing.Count == 0)
        {
            return table;
        }

        findings.Heading(table, null, ImportSentences.ColumnsMissing(missing, table.Columns.Select(column => column.Title)));
        return null;
    }
}

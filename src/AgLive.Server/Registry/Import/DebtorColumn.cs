namespace AgLive.Server.Registry.Import;

/// <summary>The optional column « debiteur » of the agenda: the owner whose seizure the resolution authorises (loi 1965 art. 19-2).</summary>
internal sealed class DebtorColumn(Cells cells, OwnersRead? owners)
{
    private const string Name = "debiteur";

    /// <summary>The identifier as the owners' file writes it; null when the cell is empty or once the error is noted.</summary>
    public string? Read(Row row, ImportedPointKind kind)
    {
        if (cells.Text(row, Name).Length == 0
            || !cells.Require(kind != ImportedPointKind.Information, row, Name, ImportSentences.DebtorForNothing)
            || cells.Identifier(row, Name) is not { } identifier
            || owners is null)
        {
            return null;
        }

        if (!cells.Require(
            owners.Lines.TryGetValue(identifier, out var known),
            row,
            Name,
            ImportSentences.OwnerUnknown(identifier, owners.Table.FileName)))
        {
            return null;
        }

        var syndicate = owners.Owners.Any(owner => owner.Identifier == known.Written && owner.Type == ImportedOwnerType.Syndicate);
        return cells.Require(!syndicate, row, Name, ImportSentences.DebtorIsSyndicate) ? known.Written : null;
    }
}

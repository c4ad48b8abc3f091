namespace AgLive.Server.Registry.Import;

/// <summary>The co-owners and where each is written, by identifier.</summary>
/// <param name="Lines">Line of each identifier seen, whether its row is right or not, so that lots are checked all the same.</param>
internal sealed record OwnersRead(Table Table, IReadOnlyList<ImportedOwner> Owners, IReadOnlyDictionary<string, (string Written, int Line)> Lines);

/// <summary>Reads the file of co-owners.</summary>
internal static class OwnersReader
{
    public static readonly string[] Required = ["identifiant", "type", "nom"];

    public static OwnersRead Read(Table table, Findings findings)
    {
        var cells = new Cells(table, findings);
        var lines = new Dictionary<string, (string, int)>(StringComparer.OrdinalIgnoreCase);
        var owners = new List<ImportedOwner>();
        foreach (var row in table.Rows)
        {
            var identifier = cells.Identifier(row, "identifiant");
            if (identifier is not null && !lines.TryAdd(identifier, (identifier, row.Line)))
            {
                cells.Require(false, row, "identifiant", ImportSentences.OwnerTwice(identifier, lines[identifier].Item2));
            }

            if (ReadType(cells, row) is { } type && Owner(cells, row, identifier ?? "", type) is { } owner)
            {
                owners.Add(owner);
                if (Particular(owner) is { } sentence)
                {
                    findings.Warn(table, row.Line, sentence);
                }
            }
        }

        return new OwnersRead(table, owners, lines);
    }

    private static ImportedOwnerType? ReadType(Cells cells, Row row)
    {
        var text = cells.Text(row, "type");
        ImportedOwnerType? type = ColumnNames.Normalise(text) switch
        {
            "personne" or "personne_physique" => ImportedOwnerType.Person,
            "societe" or "personne_morale" => ImportedOwnerType.Company,
            "indivision" => ImportedOwnerType.JointOwnership,
            "syndicat" or "syndicat_des_coproprietaires" => ImportedOwnerType.Syndicate,
            "hlm" or "organisme_hlm" or "organisme_d_hlm" => ImportedOwnerType.SocialLandlord,
            _ => null,
        };
        cells.Require(type is not null, row, "type", ImportSentences.OwnerType(text));
        return type;
    }

    /// <summary>What the law makes of this owner, to look at before the import; null for most.</summary>
    private static string? Particular(ImportedOwner owner) => owner.Type switch
    {
        ImportedOwnerType.JointOwnership when owner.CommonRepresentative.Length == 0 =>
            ImportSentences.NoCommonRepresentative(owner.DisplayName),
        ImportedOwnerType.Syndicate => ImportSentences.SyndicateHasNoVoix(owner.DisplayName),
        ImportedOwnerType.SocialLandlord => ImportSentences.NeverReduced(owner.DisplayName),
        _ => null,
    };

    private static ImportedOwner Owner(Cells cells, Row row, string identifier, ImportedOwnerType type)
    {
        var owner = new ImportedOwner(
            identifier,
            type,
            cells.Text(row, "civilite"),
            cells.Text(row, "nom"),
            cells.Text(row, "prenom"),
            cells.Text(row, "societe"),
            cells.Text(row, "adresse"),
            cells.Text(row, "code_postal"),
            cells.Text(row, "ville"),
            cells.Email(row),
            cells.Mobile(row),
            cells.Text(row, "mandataire_commun"));
        if (type is ImportedOwnerType.Company or ImportedOwnerType.SocialLandlord)
        {
            cells.Require(owner.Company.Length > 0, row, "societe", ImportSentences.CompanyWithoutName);
        }
        else if (type != ImportedOwnerType.Syndicate)
        {
            cells.Require(owner.LastName.Length > 0, row, "nom", ImportSentences.PersonWithoutName);
        }

        return owner;
    }
}

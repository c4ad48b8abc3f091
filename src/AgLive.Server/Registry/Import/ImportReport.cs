namespace AgLive.Server.Registry.Import;

/// <summary>The preview and the errors, for a terminal.</summary>
internal static class ImportReport
{
    public static async Task WriteErrorsAsync(ImportResult result, TextWriter errors)
    {
        foreach (var error in result.Errors)
        {
            await errors.WriteLineAsync(error.ToString());
        }

        if (result.Unlisted is { } others)
        {
            await errors.WriteLineAsync(others);
        }

        await errors.WriteLineAsync("Rien n'est importé. Corrigez les fichiers, puis recommencez.");
    }

    public static async Task WritePreviewAsync(
        ImportedCondominium condominium, IReadOnlyList<ImportWarning> warnings, TextWriter output)
    {
        await output.WriteLineAsync($"Copropriétaires : {condominium.Owners.Count}");
        var lots = condominium.Lots.ToLookup(lot => lot.OwnerIdentifier, StringComparer.OrdinalIgnoreCase);
        foreach (var owner in condominium.Owners)
        {
            var voices = lots[owner.Identifier].Sum(lot => lot.Tantiemes.GetValueOrDefault(ImportedKey.General));
            await output.WriteLineAsync($"  {owner.Identifier}  {owner.DisplayName}{Aside(owner)}, lots {Numbers(lots[owner.Identifier])}, {ImportSentences.Number(voices)} tantièmes");
        }

        await output.WriteLineAsync($"Lots : {condominium.Lots.Count}");
        await output.WriteLineAsync($"Clés de répartition : {condominium.Keys.Count}");
        foreach (var key in condominium.Keys)
        {
            var sharing = condominium.Lots.Count(lot => lot.Tantiemes.ContainsKey(key.Code));
            await output.WriteLineAsync($"  {key.Code}  {key.Label} : {ImportSentences.Number(key.Base)} tantièmes, {sharing} lots");
        }

        await output.WriteLineAsync($"Ordre du jour : {condominium.Agenda.Count} points");
        foreach (var point in condominium.Agenda)
        {
            await output.WriteLineAsync($"  {point.Number}  {point.Title}{Rule(point, condominium)}");
        }

        foreach (var warning in warnings)
        {
            await output.WriteLineAsync($"À vérifier : {warning.FileName}, ligne {warning.Line} : {warning.Sentence}");
        }
    }

    /// <summary>What sets an owner apart, in words; empty for a person or a company.</summary>
    public static string Quality(ImportedOwner owner) => owner.Type switch
    {
        ImportedOwnerType.JointOwnership when owner.CommonRepresentative.Length > 0 => $"mandataire commun\u00A0: {owner.CommonRepresentative}",
        ImportedOwnerType.JointOwnership => "sans mandataire commun",
        ImportedOwnerType.Syndicate => "sans voix (art.\u00A016)",
        ImportedOwnerType.SocialLandlord => "organisme d'HLM, jamais réduit",
        ImportedOwnerType.Person or ImportedOwnerType.Company => "",
        _ => throw new ArgumentOutOfRangeException(nameof(owner), owner.Type, null),
    };

    private static string Aside(ImportedOwner owner) => Quality(owner) is { Length: > 0 } words ? $" ({words})" : "";

    /// <summary>« art. 25, clé « Charges générales », débiteur : M. Petit », for the terminal and the page.</summary>
    public static string RuleText(ImportedPoint point, ImportedCondominium condominium)
    {
        var key = condominium.Keys.FirstOrDefault(known => known.Code == point.KeyCode)?.Label ?? point.KeyCode;
        var debtor = condominium.Owners.FirstOrDefault(owner => owner.Identifier == point.DebtorIdentifier)?.DisplayName;
        var aside = debtor is null ? "" : $", débiteur\u00A0: {debtor}";
        return point.Majority switch
        {
            null => "sans vote",
            ImportedMajority.Unanimity => $"unanimité, clé «\u00A0{key}\u00A0»{aside}",
            ImportedMajority.Article24 or ImportedMajority.Article25 or ImportedMajority.Article26 =>
                $"art.\u00A0{(int)point.Majority}, clé «\u00A0{key}\u00A0»{aside}",
            _ => throw new ArgumentOutOfRangeException(nameof(point), point.Majority, null),
        };
    }

    private static string Rule(ImportedPoint point, ImportedCondominium condominium) =>
        $" ({RuleText(point, condominium)}{(point.CompetitionGroup is { } group ? $", en concurrence, groupe {group}" : "")})";

    private static string Numbers(IEnumerable<ImportedLot> lots)
    {
        var numbers = string.Join(", ", lots.Select(lot => lot.Number));
        return numbers.Length == 0 ? "aucun" : numbers;
    }
}

namespace AgLive.Server.Registry.Import;

/// <summary>The command line of <c>aglive import</c>.</summary>
internal sealed record ImportArguments(
    string? Folder,
    string? Owners,
    string? Lots,
    string? Agenda,
    AssemblyFields Fields,
    string? AccountsFile,
    bool DryRun,
    ImportOptions Options)
{
    private static readonly string[] Known =
        ["owners", "lots", "agenda", "name", "start", "zone", "place", "video", "address", "kind", "accounts", "base"];

    /// <summary>The arguments, or null with what is wrong in them.</summary>
    public static (ImportArguments? Arguments, string? Fault) Parse(IReadOnlyList<string> words)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var bases = new Dictionary<string, long>(StringComparer.Ordinal);
        var dryRun = false;
        for (var i = 0; i < words.Count; i++)
        {
            var (option, value) = Split(words[i]);
            if (option == "dry-run" && value is null)
            {
                dryRun = true;
                continue;
            }

            if (option is not null && !Known.Contains(option))
            {
                return (null, $"Option inconnue\u00A0: {words[i]}");
            }

            if (option is not null && value is null && ++i >= words.Count)
            {
                return (null, $"Il manque la valeur de --{option}.");
            }

            value ??= words[i];
            if (option == "base" ? !BasesText.TryAdd(value, bases) : !values.TryAdd(option ?? "folder", value))
            {
                return (null, option == "base" ? $"Écrivez --base clé=nombre, et non «\u00A0{value}\u00A0»." : $"Donné deux fois\u00A0: {words[i]}");
            }
        }

        return Checked(new ImportArguments(
            values.GetValueOrDefault("folder"),
            values.GetValueOrDefault("owners"),
            values.GetValueOrDefault("lots"),
            values.GetValueOrDefault("agenda"),
            new AssemblyFields(
                values.GetValueOrDefault("name"),
                values.GetValueOrDefault("start"),
                values.GetValueOrDefault("zone"),
                values.GetValueOrDefault("place"),
                values.GetValueOrDefault("video"),
                values.GetValueOrDefault("address"),
                values.GetValueOrDefault("kind")),
            values.GetValueOrDefault("accounts"),
            dryRun,
            new ImportOptions(bases)));
    }

    private static (ImportArguments? Arguments, string? Fault) Checked(ImportArguments given)
    {
        var files = new[] { given.Owners, given.Lots, given.Agenda }.Count(file => file is not null);
        return (given.Folder, files) switch
        {
            (null, 3) or (not null, 0) => (given, null),
            (not null, _) => (null, "Donnez un dossier, ou les trois fichiers, mais pas les deux."),
            _ => (null, "Donnez un dossier, ou les trois fichiers\u00A0: --owners, --lots et --agenda."),
        };
    }

    /// <summary>« --name », « --name=Tilleuls »; anything else is a value.</summary>
    private static (string? Option, string? Value) Split(string word)
    {
        if (!word.StartsWith("--", StringComparison.Ordinal))
        {
            return (null, word);
        }

        var equals = word.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (word[2..], null) : (word[2..equals], word[(equals + 1)..]);
    }
}

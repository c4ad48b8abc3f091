namespace AgLive.Server.Registry.Import;

/// <summary>Finds and opens the three files.</summary>
internal sealed class ImportFolder : IDisposable
{
    private static readonly string[] Extensions = [".csv", ".xlsx", ".txt"];

    private readonly List<FileStream> opened = [];

    private ImportFolder()
    {
    }

    public ImportFiles? Files { get; private set; }

    /// <summary>Opens the files, or says in <paramref name="fault"/> which one cannot be.</summary>
    public static ImportFolder Open(ImportArguments arguments, out string? fault)
    {
        var folder = new ImportFolder();
        try
        {
            folder.Files = new ImportFiles(
                folder.OpenOne(arguments.Owners ?? Find(arguments.Folder, "coproprietaires")),
                folder.OpenOne(arguments.Lots ?? Find(arguments.Folder, "lots")),
                folder.OpenOne(arguments.Agenda ?? Find(arguments.Folder, "ordre-du-jour")));
            fault = null;
        }
        catch (Exception unreachable) when (unreachable is IOException or UnauthorizedAccessException)
        {
            fault = $"Fichier illisible\u00A0: {unreachable.Message}";
        }

        return folder;
    }

    public void Dispose() => opened.ForEach(stream => stream.Dispose());

    private static string Find(string? folder, string name)
    {
        var found = Extensions.Select(extension => Path.Combine(folder ?? ".", name + extension)).Where(File.Exists).ToList();
        return found switch
        {
            [var one] => one,
            [] => throw new FileNotFoundException($"il manque {name}.csv ou {name}.xlsx dans {folder}."),
            _ => throw new IOException($"{name} est donné plusieurs fois dans {folder}\u00A0: {string.Join(", ", found.Select(Path.GetFileName))}."),
        };
    }

    private ImportFile OpenOne(string path)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        opened.Add(stream);
        return new ImportFile(Path.GetFileName(path), stream);
    }
}

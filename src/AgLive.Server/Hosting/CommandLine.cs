using AgLive.Server.Auth;
using AgLive.Server.Counting;
using AgLive.Server.Evidence;
using AgLive.Server.Registry;
using AgLive.Server.Registry.Import;
using AgLive.Server.Verifying;

namespace AgLive.Server.Hosting;

/// <summary>« aglive VERB … »: what is done at a terminal, without the web host.</summary>
internal static class CommandLine
{
    private const int Misused = 2;

    private const string Help = """
        aglive                          sert le portail et les assemblées (voir README.md pour les réglages)
          --urls http://…               adresses d'écoute
          --data DOSSIER                dossier de la base embarquée
        aglive count FICHIER            recompte les cas d'un fichier JSON
        aglive import DOSSIER …         importe une copropriété et son ordre du jour (aglive import --help)
        aglive syndic add --email …     crée un compte de syndic et affiche son mot de passe
                         [--name …]
                         [--beside …]   il gère les mêmes copropriétés que ce compte
        aglive journal check [ASSEMBLÉE]
                                        vérifie la chaîne du journal dans la base
        aglive journal at ASSEMBLÉE INSTANT
                                        présents et représentés à cet instant, d'après le journal
        aglive archive ASSEMBLÉE [FICHIER]
                                        écrit l'archive probatoire d'une assemblée levée
        aglive verify ARCHIVE [RECU …] [--certificat FICHIER ou empreinte]
                                        recompte une archive, sans base ni réseau, et dit ce qui ne concorde pas
        aglive verify RECU              vérifie un reçu de vote
        aglive help                     cette page

        « --data DOSSIER » vaut aussi pour import, syndic add, journal et archive.

        """;

    /// <summary>True when the first word is a verb: a setting begins with a dash or holds an equals sign.</summary>
    public static bool IsVerb(string[] args) =>
        args is [var first, ..] && !first.StartsWith('-') && !first.Contains('=', StringComparison.Ordinal);

    /// <returns>0 when done; 2 when the words were not understood; else what the command says.</returns>
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellation)
    {
        var (words, folder) = WithoutFolder(args);
        switch (words)
        {
            case ["syndic", "add", .. var rest]:
                return await TerminalHost.RunAsync(
                    folder, (SyndicCommand command) => command.RunAsync(rest, Console.Out, Console.Error, cancellation), cancellation);
            case ["journal", .. var rest]:
                return await TerminalHost.RunAsync(
                    folder, (JournalCommand command) => command.RunAsync(rest, Console.Out, Console.Error, cancellation), cancellation);
            case ["archive", .. var rest]:
                return await TerminalHost.RunAsync(
                    folder, (ArchiveCommand command) => command.RunAsync(rest, Console.Out, Console.Error, cancellation), cancellation);
            case ["verify", .. var rest]:
                return await VerifyCommand.RunAsync(rest, Console.Out, Console.Error);
            case ["count", var file]:
                return await CountCommand.RunAsync(file, Console.Out, Console.Error);
            case ["import", .. var rest]:
                // The database is touched once the files are found good, not before.
                return await new ImportCommand(
                    (condominium, assembly, stop) => TerminalHost.RunAsync(
                        folder, (ImportIntoRegistry import) => import.ImportForAllSyndicsAsync(condominium, assembly, stop), stop),
                    Console.Out,
                    Console.Error).RunAsync(rest, cancellation);
            case ["help", ..]:
                await Console.Out.WriteAsync(Help);
                return 0;
            default:
                await Console.Error.WriteLineAsync($"Commande inconnue : {args[0]}.");
                await Console.Error.WriteAsync(Help);
                return Misused;
        }
    }

    /// <summary>« --data DOSSIER » said anywhere, taken out of the words.</summary>
    private static (string[] Words, string? Folder) WithoutFolder(string[] args)
    {
        var at = Array.IndexOf(args, "--data");
        return at >= 0 && at + 1 < args.Length ? ([.. args[..at], .. args[(at + 2)..]], args[at + 1]) : (args, null);
    }
}

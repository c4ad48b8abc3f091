using AgLive.Server.Registry.Import;

namespace AgLive.Server.Tests.Import;

/// <summary>Each alteration of the demonstration files, the line it must be told against, and what must be told.</summary>
public sealed class RefusedFilesTests
{
    private const string Owners = "coproprietaires.csv";
    private const string Lots = "lots.csv";
    private const string Agenda = "ordre-du-jour.csv";

    [Theory]
    [InlineData(Lots, "2;Cave;A;-1;2;;;C10021", "2;Cave;A;-1;2;;;C99999", 3, "« C99999 » est inconnu")]
    [InlineData(Lots, "2;Cave;A;-1;2;;;C10021", "2;Cave;A;-1;2;;;", 3, "« proprietaire » manque")]
    [InlineData(Lots, "\n95;Appartement", "\n94;Appartement", 96, "« 94 » est déjà donné ligne 95")]
    [InlineData(Lots, "\n95;Appartement", "\n=95;Appartement", 96, "ne commence pas par =")]
    [InlineData(Lots, "\n95;Appartement", "\n;Appartement", 96, "« lot » manque")]
    [InlineData(Lots, "2;Cave;A;-1;2;", "2;Cave;A;-1;-2;", 3, "jamais négatifs")]
    [InlineData(Lots, "2;Cave;A;-1;2;", "2;Cave;A;-1;12,5;", 3, "entiers")]
    [InlineData(Lots, "2;Cave;A;-1;2;", "2;Cave;A;-1;12.5;", 3, "entiers")]
    [InlineData(Lots, "2;Cave;A;-1;2;", "2;Cave;A;-1;deux;", 3, "pas un nombre")]
    [InlineData(Lots, "2;Cave;A;-1;2;", "2;Cave;A;-1;1e3;", 3, "pas un nombre")]
    [InlineData(Lots, "2;Cave;A;-1;2;", "2;Cave;A;-1;٣;", 3, "pas un nombre")]
    [InlineData(Lots, "2;Cave;A;-1;2;", "2;Cave;A;-1;1000000000001;", 3, "dépasse")]
    [InlineData(Lots, "2;Cave;A;-1;2;", "2;Cave;A;-1;99999999999999999999999;", 3, "dépasse")]
    [InlineData(Lots, "1;Appartement;A;0;215;", "1;Appartement;A;0;216;", 1, "« Charges générales » totalise 10 001 tantièmes au lieu de 10 000 (1 de trop)")]
    [InlineData(Lots, "1;Appartement;A;0;215;", "1;Appartement;A;0;2150;", 1, "totalise 11 935 tantièmes au lieu de 10 000")]
    [InlineData(Lots, "1;Appartement;A;0;215;", "1;Appartement;A;0;;", 1, "totalise 9 785 tantièmes au lieu de 10 000 (il en manque 215)")]
    [InlineData(Lots, "305;106;;C10119", "305;16;;C10119", 1, "« Ascenseur A » totalise 910 tantièmes au lieu de 1 000")]
    [InlineData(Lots, "206;;94;C10126", "206;;95;C10126", 1, "« Ascenseur B » totalise 1 001 tantièmes au lieu de 1 000")]
    [InlineData(Lots, "ascenseur_b;", "ascenseur_a;", 1, "deux fois")]
    [InlineData(Lots, ";proprietaire", ";a_qui", 1, "La colonne « proprietaire » manque")]
    [InlineData(Lots, "tantiemes_generaux", "escalier", 1, "La colonne « tantiemes_generaux » manque")]
    [InlineData(Lots, ";C10021\r\n2;", ";C10021;surplus\r\n2;", 2, "n'a pas d'en-tête")]
    [InlineData(Owners, "\nC10028;", "\nC10021;", 3, "« C10021 » est déjà donné ligne 2")]
    [InlineData(Owners, "\nC10028;", "\nc10021;", 3, "« c10021 » est déjà donné ligne 2")]
    [InlineData(Owners, "\nC10028;", "\n@SUM(A1);", 3, "formule")]
    [InlineData(Owners, "\nC10028;", "\n\tC10028;", 3, "formule")]
    [InlineData(Owners, "C10028;personne", "C10028;chat", 3, "Le type « chat » n'est pas connu")]
    [InlineData(Owners, ";SCI CHARPENTIER;", ";;", 5, "Une société doit avoir son nom")]
    [InlineData(Owners, ";Texier;", ";;", 3, "Le nom manque")]
    [InlineData(Owners, "gaelle.texier@example.org", "gaelle.texier.example.org", 3, "adresse électronique")]
    [InlineData(Owners, "gaelle.texier@example.org", "gaelle@localhost", 3, "adresse électronique")]
    [InlineData(Owners, "gaelle.texier@example.org", "a@example.org, b@example.org", 3, "adresse électronique")]
    [InlineData(Owners, "+33639980001", "3,36E+10", 3, "téléphone")]
    [InlineData(Owners, "identifiant;type", "code;genre", 1, "Les colonnes « identifiant », « type » manquent")]
    [InlineData(Agenda, "2025.;24;generale;vote;\r\n6", "2025.;27;generale;vote;\r\n6", 6, "La majorité « 27 » n'est pas connue")]
    [InlineData(Agenda, "2025.;24;generale;vote;\r\n6", "2025.;25-1;generale;vote;\r\n6", 6, "second vote")]
    [InlineData(Agenda, "2025.;24;generale;vote;\r\n6", "2025.;;generale;vote;\r\n6", 6, "La majorité manque")]
    [InlineData(Agenda, "24;ascenseur_b;", "24;ascenseur_c;", 15, "La clé « ascenseur_c » est inconnue")]
    [InlineData(Agenda, "24;ascenseur_b;", "24;;", 15, "La clé de répartition manque")]
    [InlineData(Agenda, "24;ascenseur_b;vote", "24;ascenseur_b;sondage", 15, "Le type « sondage » n'est pas connu")]
    [InlineData(Agenda, "\n5;Quitus", "\n4;Quitus", 6, "« 4 » est déjà donné ligne 5")]
    [InlineData(Agenda, "\n5;Quitus au syndic", "\n5;", 6, "« titre » manque")]
    [InlineData(Agenda, "298 750,00 € TTC.;25;generale;competition;10", "298 750,00 € TTC.;25;generale;competition;", 14, "doit porter un groupe")]
    [InlineData(Agenda, "298 750,00 € TTC.;25;generale;competition;10", "298 750,00 € TTC.;25;generale;competition;11", 13, "n'a qu'un seul devis")]
    [InlineData(Agenda, "298 750,00 € TTC.;25;generale;competition;10", "298 750,00 € TTC.;24;generale;competition;10", 14, "même majorité")]
    [InlineData(Agenda, ";;;information;", ";24;;information;", 19, "ne se vote pas")]
    [InlineData(Agenda, ";unanimite;generale;vote;", ";unanimite;generale;vote;10", 18, "Seul un point")]
    public void Read_OneAlteration_NamesItsLineAndImportsNothing(string file, string found, string replacement, int line, string told)
    {
        var result = TilleulsFiles.With(file, found, replacement).Read();

        Assert.Null(result.Condominium);
        Assert.Contains(result.Errors, error => error.FileName == file && error.Line == line && Plain(error.Sentence).Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_ErrorsInThreeFiles_AreAllTold()
    {
        var files = TilleulsFiles.With(Owners, "C10028;personne", "C10028;chat");
        files.Lots = files.Lots.Replace("2;Cave;A;-1;2;", "2;Cave;A;-1;x;", StringComparison.Ordinal);
        files.Agenda = files.Agenda.Replace(";ascenseur_b;", ";monte_charge;", StringComparison.Ordinal);

        Assert.Equal(
            [(Owners, 3), (Lots, 3), (Agenda, 15)],
            files.Read().Errors.Select(error => (error.FileName, error.Line)));
    }

    [Fact]
    public void Read_CellOnSeveralLines_CountsRowsAsASpreadsheetDoes()
    {
        var files = TilleulsFiles.With(
            Agenda, "L'assemblée donne quitus au syndic", "\"L'assemblée\r\ndonne \"\"quitus\"\"\r\nau syndic");
        files.Agenda = files.Agenda.Replace("arrêtée au 31/12/2025.;", "arrêtée au 31/12/2025.\";", StringComparison.Ordinal)
            .Replace(";ascenseur_b;", ";monte_charge;", StringComparison.Ordinal);

        var error = Assert.Single(files.Read().Errors);

        Assert.Equal((15, 17), (error.Line, error.TextLine));
        Assert.StartsWith("ordre-du-jour.csv, ligne 15 (ligne 17 du texte), colonne « cle » (« monte_charge ») :", Plain(error.ToString()));
    }

    [Fact]
    public void Read_QuoteNeverClosed_NamesTheLine()
    {
        var result = TilleulsFiles.With(Agenda, "L'assemblée donne quitus au syndic", "\"L'assemblée donne quitus au syndic").Read();

        Assert.Equal((Agenda, 6), (result.Errors[0].FileName, result.Errors[0].Line));
        Assert.Contains("guillemet", result.Errors[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_BaseDeclaredAndMissed_NamesBothFigures()
    {
        var files = new TilleulsFiles { Options = new ImportOptions(new Dictionary<string, long> { ["ascenseur_a"] = 1_020, ["cave"] = 10 }) };

        Assert.Equal(
            [
                "Une base est déclarée pour la clé « cave », que le fichier n'a pas. Corrigez le nom de la clé.",
                "La clé « Ascenseur A » totalise 1 000 tantièmes au lieu de 1 020 (il en manque 20). Corrigez les tantièmes des lots.",
            ],
            files.Read().Errors.Select(error => Plain(error.Sentence)));
    }

    [Fact]
    public void Read_ThousandErrors_ListsTwoHundredAndCountsTheOthers()
    {
        var files = new TilleulsFiles { Lots = "lot;tantiemes_generaux;proprietaire\n" + string.Concat(Enumerable.Range(1, 1_000).Select(i => $"{i};10;C99999\n")) };

        var result = files.Read();

        Assert.Equal(200, result.Errors.Count);
        Assert.Equal("et 801 autres erreurs.", result.Unlisted);
    }

    private static string Plain(string sentence) => sentence.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}

using System.Text;
using AgLive.Server.Registry.Import;

namespace AgLive.Server.Tests.Import;

/// <summary>What the import must take as it comes.</summary>
public sealed class AcceptedFilesTests
{
    [Fact]
    public void Read_Tilleuls_GivesEveryLineAndEveryKey()
    {
        var condominium = Accepted(new TilleulsFiles().Read());

        Assert.Equal(46, condominium.Owners.Count);
        Assert.Equal(95, condominium.Lots.Count);
        Assert.Equal(18, condominium.Agenda.Count);
        Assert.Equal(
            [new("generale", "Charges générales", 10_000), new("ascenseur_a", "Ascenseur A", 1_000), new("ascenseur_b", "Ascenseur B", 1_000)],
            condominium.Keys);
        Assert.Equal(24, condominium.Lots[4].Tantiemes["ascenseur_a"]);
        Assert.False(condominium.Lots[0].Tantiemes.ContainsKey("ascenseur_a"));
    }

    [Fact]
    public void Read_TilleulsAgenda_KnowsSeatsMajoritiesAndCompetition()
    {
        var agenda = Accepted(new TilleulsFiles().Read()).Agenda;

        Assert.Equal(
            [ImportedSeat.President, ImportedSeat.Scrutineer, ImportedSeat.Secretary, null, null, null, null],
            agenda.Take(7).Select(point => point.Seat));
        Assert.Equal(["10", "10"], agenda.Where(point => point.Kind == ImportedPointKind.Competition).Select(point => point.CompetitionGroup));
        Assert.Equal(ImportedMajority.Article26, agenda.Single(point => point.Number == "13").Majority);
        Assert.Equal(ImportedMajority.Unanimity, agenda.Single(point => point.Number == "14").Majority);
        Assert.Equal("ascenseur_b", agenda.Single(point => point.Number == "11").KeyCode);
        Assert.Null(agenda[^1].Majority);
        Assert.Null(agenda[^1].KeyCode);
    }

    [Fact]
    public void DisplayName_PersonCompanyIndivision_ReadsAsInTheMinutes()
    {
        var owners = Accepted(new TilleulsFiles().Read()).Owners;

        Assert.Equal("M. et Mme Kessler Pierre", owners[0].DisplayName);
        Assert.Equal("SCI Charpentier", owners[3].DisplayName);
        Assert.Equal("SCI Estève", owners[14].DisplayName);
        Assert.Equal("Indivision Imbert Quentin", owners[5].DisplayName);
        Assert.Equal("Yasmine Imbert", owners[5].CommonRepresentative);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1252")]
    public void Read_AnyEncoding_KeepsAccents(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);

        Assert.Equal("Gaëlle", Accepted(new TilleulsFiles().Read(encoding)).Owners[1].FirstName);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_Utf16WithoutMark_KeepsAccents(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: false);

        Assert.Equal("Gaëlle", Accepted(new TilleulsFiles().Read(encoding)).Owners[1].FirstName);
    }

    [Theory]
    [InlineData(',')]
    [InlineData('\t')]
    public void Read_AnySeparator_ReadsTheSame(char separator)
    {
        var files = new TilleulsFiles();
        files.Owners = Separated(files.Owners, separator);
        files.Lots = Separated(files.Lots, separator);
        files.Agenda = Separated(files.Agenda, separator);

        var agenda = Accepted(files.Read()).Agenda;

        Assert.Equal("Remplacement de la porte de l'ascenseur, bâtiment B", agenda[13].Title);
    }

    [Fact]
    public void Read_LineFeedsBlankLinesAndSepLine_AreNoMatter()
    {
        var files = new TilleulsFiles();
        files.Owners = files.Owners.ReplaceLineEndings("\n") + "\n\n;;;\n";
        files.Lots = "sep=;\r\n" + files.Lots + "\r\n\r\n";

        Assert.Equal(95, Accepted(files.Read()).Lots.Count);
    }

    [Fact]
    public void Read_HeadingsForPeopleAndOtherOrder_AreKnown()
    {
        var files = TilleulsFiles.With(
            "lots.csv",
            "lot;nature;batiment;etage;tantiemes_generaux;ascenseur_a;ascenseur_b;proprietaire",
            " LOT ;Nature;Bâtiment;ÉTAGE;Tantièmes généraux;ASCENSEUR A;Ascenseur_B;Propriétaire");
        files.Agenda = string.Join("\r\n", files.Agenda.Split("\r\n").Select(line => string.Join(';', line.Split(';').Reverse())));

        var condominium = Accepted(files.Read());

        Assert.Equal(["generale", "ascenseur_a", "ascenseur_b"], condominium.Keys.Select(key => key.Code));
        Assert.Equal("Quitus au syndic", condominium.Agenda[4].Title);
    }

    [Fact]
    public void Read_OptionalColumnsMissingAndUnknownColumns_AreNoMatter()
    {
        var files = new TilleulsFiles
        {
            Owners = "note;identifiant;type;nom\nvu;A;personne;Durand\n;B;indivision;Petit",
            Lots = "lot;proprietaire;tantiemes_generaux\n1;a;400\n2;B;600",
            Agenda = "numero;titre;projet_de_resolution;majorite;type\n1;Travaux;L'assemblée décide.;art. 24;vote",
        };

        var result = files.Read();

        Assert.Equal("A", Accepted(result).Lots[0].OwnerIdentifier);
        Assert.Equal("generale", Accepted(result).Agenda[0].KeyCode);
        Assert.Contains(result.Warnings, warning => warning.Line == 3 && warning.Sentence.Contains("mandataire commun", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("24", ImportedMajority.Article24)]
    [InlineData("Art. 24", ImportedMajority.Article24)]
    [InlineData("article 25", ImportedMajority.Article25)]
    [InlineData("Majorité de l'article 26", ImportedMajority.Article26)]
    [InlineData("Unanimité", ImportedMajority.Unanimity)]
    [InlineData("à l'unanimité", ImportedMajority.Unanimity)]
    public void Read_MajorityWrittenManyWays_IsKnown(string text, ImportedMajority expected)
    {
        var files = TilleulsFiles.With("ordre-du-jour.csv", "gestion arrêtée au 31/12/2025.;24;", $"gestion arrêtée au 31/12/2025.;{text};");

        Assert.Equal(expected, Accepted(files.Read()).Agenda[4].Majority);
    }

    [Fact]
    public void Read_DeclaredBase_TakesTheSumOfTheBuilding()
    {
        var files = TilleulsFiles.With("lots.csv", "1;Appartement;A;0;215;", "1;Appartement;A;0;243;");
        files.Options = new ImportOptions(new Dictionary<string, long> { ["generale"] = 10_028 });

        Assert.Equal(10_028, Accepted(files.Read()).Keys[0].Base);
    }

    [Fact]
    public void Read_TotalLine_IsTheBaseAndNotALot()
    {
        var files = TilleulsFiles.With("lots.csv", "1;Appartement;A;0;215;", "1;Appartement;A;0;243;");
        files.Lots += "\r\nTotal;;;;10 028;1000;1000;";

        Assert.Equal(95, Accepted(files.Read()).Lots.Count);
    }

    [Fact]
    public void Read_FactsOfTheLaw_AreKnownAndPointedOut()
    {
        var result = Electorate.HouseFiles.Everything.Read();
        var condominium = Accepted(result);

        Assert.Equal(
            [ImportedOwnerType.Syndicate, ImportedOwnerType.Company, ImportedOwnerType.SocialLandlord, ImportedOwnerType.Person, ImportedOwnerType.JointOwnership],
            condominium.Owners.Take(5).Select(owner => owner.Type));
        Assert.Equal(["Syndicat des copropriétaires", "SCI Majeure", "OPH Valois"], condominium.Owners.Take(3).Select(owner => owner.DisplayName));
        Assert.Equal(["generale", "ascenseur", "cour"], condominium.Keys.Select(key => key.Code));
        Assert.Equal(["", "", "Tour", "Tour", "Tour", ""], condominium.Lots.Select(lot => lot.SecondarySyndicate));
        Assert.Equal([null, null, "D", null, null, null], condominium.Agenda.Select(point => point.DebtorIdentifier));
        Assert.Contains(result.Warnings, warning => warning.Line == 2 && warning.Sentence.Contains("sortent du total", StringComparison.Ordinal));
        Assert.Contains(result.Warnings, warning => warning.Line == 4 && warning.Sentence.Contains("jamais réduites", StringComparison.Ordinal));
        Assert.Equal("art.\u00A024, clé «\u00A0Charges générales\u00A0», débiteur\u00A0: Durand", ImportReport.RuleText(condominium.Agenda[2], condominium));
    }

    [Theory]
    [InlineData("vote;D", "vote;Z", "« Z » est inconnu")]
    [InlineData("vote;D", "vote;=D", "formule")]
    [InlineData("vote;D", "vote;S", "ne saisit pas ses propres lots")]
    [InlineData("24;generale;vote;D", ";;information;D", "Seule une résolution soumise au vote nomme un débiteur")]
    public void Read_DebtorThatCannotBe_IsToldAgainstItsLine(string found, string replacement, string sentence)
    {
        var files = Electorate.HouseFiles.Everything;
        files.Agenda = files.Agenda.Replace(found, replacement, StringComparison.Ordinal);

        var error = Assert.Single(files.Read().Errors);

        Assert.Equal(4, error.Line);
        Assert.Contains(sentence, error.Sentence.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OwnerWithoutLot_IsTakenWithAWarning()
    {
        var files = new TilleulsFiles();
        files.Owners = files.Owners.TrimEnd() + "\r\nC99;personne;Mme;Sansvoix;Ida;;;;;;;";

        var result = files.Read();

        Assert.Equal(47, Accepted(result).Owners.Count);
        Assert.Contains(result.Warnings, warning => warning.Line == 48 && warning.Sentence.StartsWith("Mme Sansvoix Ida", StringComparison.Ordinal));
    }

    private static ImportedCondominium Accepted(ImportResult result)
    {
        Assert.Empty(result.Errors);
        return result.Condominium ?? throw new InvalidOperationException("No error and no content.");
    }

    private static string Separated(string text, char separator) => string.Join("\r\n", text.Split("\r\n").Select(line =>
        string.Join(separator, line.Split(';').Select(cell => cell.Contains(separator, StringComparison.Ordinal) ? $"\"{cell}\"" : cell))));
}

using System.Text.RegularExpressions;
using AgLive.Server.Tests.Import;
using AgLive.Testing;

namespace AgLive.Server.Tests.Postal;

/// <summary>The form as a document, read by the tools anybody has: sealed, sound, with every mention of the arrêté.</summary>
[Trait("needs", "services")]
public sealed partial class PostalPdfTests
{
    private static readonly DateTimeOffset Meeting = new(2037, 11, 26, 17, 0, 0, TimeSpan.Zero);

    /// <summary>What the model of the arrêté du 2 juillet 2020 carries, on a signed form as on a blank one.</summary>
    private static readonly string[] Mentions =
    [
        "Formulaire de vote par correspondance à l'assemblée générale des copropriétaires",
        "arrêté du 2 juillet 2020", "Les zones grisées sont remplies par l'organisateur",
        "Copropriété : Résidence des Tilleuls", "jeudi 26 novembre 2037 à 18 h 00", "Lieu :", "Organisateur de l'assemblée générale : Cabinet du Parc",
        "À retourner", "Adresse postale : 4 rue du Parc", "Adresse électronique : ag@cabinet.example.org",
        "Date limite de réception : au plus tard le dimanche 22 novembre 2037 à minuit", "trois jours francs",
        "Nom, prénom :", "Adresse :", "Agissant en qualité de", "Copropriétaire", "Associé", "Mandataire",
        "après avoir pris connaissance de l'ordre du jour et des documents annexés",
        "Identification de l'objet", "Question :", "Pour", "Contre", "Abstention", "second vote éventuel", "Signature", "Paraphe", "éception par le syndic|Reçu par le syndic",
        "article 17-1 A, alinéa 2", "Les copropriétaires peuvent, par ailleurs, voter par correspondance", "assimilé à un copropriétaire défaillant pour cette résolution",
        "article 9, alinéa 2", "est joint à la convocation",
        "article 9 bis", "réceptionné par le syndic au plus tard trois jours francs avant la date de la réunion", "présumé réceptionné à la date de l'envoi",
        "article 14, alinéas 1 à 4", "Il est tenu une feuille de présence", "avec mention de la date de réception du formulaire par le syndic",
        "article 14-1", "n'est pas pris en compte lorsque le copropriétaire, l'associé ou leur mandataire est présent",
        "article 17, alinéa 3", "qui se sont opposés à la décision",
    ];

    [Fact]
    public async Task The_signed_form_is_sealed_sound_and_says_the_last_choice()
    {
        await using var house = await PostalHouse.ConveneAsync(new TilleulsFiles(), Meeting.AddDays(-10), Meeting);
        await house.VoteAsync("C10021", ("4", "pour"), ("6", "contre/abstention"));
        await house.VoteAsync("C10021", ("4", "contre"));
        var sheet = await house.SheetAsync("C10021");
        var file = (await house.Port.DocumentAsync(house.Accounts["C10021"], house.AssemblyId, sheet.Counting!.FormId, CancellationToken.None)).Value;
        using var folder = new TemporaryFolder();
        var path = await KeepAsync(folder, "formulaire-signe.pdf", file.Bytes);

        Assert.Contains("Signature is Valid", await LocalProcess.OutputAsync("pdfsig", path), StringComparison.Ordinal);
        await LocalProcess.RunAsync("qpdf", "--check", path);
        var words = await WordsAsync(path);
        SaysAll(words, Mentions);
        SaysAll(words,
        [
            "Vote : CONTRE", "Premier vote : CONTRE", "Second vote éventuel (art. 25-1) : ABSTENTION", "Vote : aucun choix",
            $"sous le n° {sheet.Counting.Number}", "identifié par un code à usage unique", "version 2",
            "(72 h avant l'assemblée)", "Empreinte des choix (SHA-256)",
        ]);
        Assert.Contains("Tagged: yes", Spaces().Replace(await LocalProcess.OutputAsync("pdfinfo", path), " "), StringComparison.Ordinal);
        Assert.Contains("H1", await LocalProcess.OutputAsync("pdfinfo", "-struct", path), StringComparison.Ordinal);

        var first = sheet.Versions.Single(form => form.Version == 1);
        Assert.Equal(Domain.RefusalCode.NotFound, (await house.Port.DocumentAsync(
            house.Accounts["C10028"], house.AssemblyId, first.FormId, CancellationToken.None)).Refusal?.Code);
        Assert.Equal(Domain.RefusalCode.NotFound, (await house.Port.DocumentAsync(
            house.Syndic, house.AssemblyId, first.FormId, CancellationToken.None)).Refusal?.Code);
    }

    [Fact]
    public async Task The_blank_form_carries_the_same_mentions_and_two_lines()
    {
        await using var house = await PostalHouse.ConveneAsync(new TilleulsFiles(), Meeting.AddDays(-10), Meeting);
        var file = (await house.Port.BlankAsync(house.Accounts["C10021"], house.AssemblyId, house.Owners["C10021"], CancellationToken.None)).Value;
        using var folder = new TemporaryFolder();
        var path = await KeepAsync(folder, "formulaire-vierge.pdf", file.Bytes);
        await LocalProcess.RunAsync("qpdf", "--check", path);
        var words = await WordsAsync(path);
        SaysAll(words, Mentions);
        SaysAll(words, ["Fait à", "Premier vote", "Second vote éventuel (art. 26-1)"]);
        Assert.Equal(Domain.RefusalCode.NotFound, (await house.Port.BlankAsync(
            house.Accounts["C10021"], house.AssemblyId, house.Owners["C10028"], CancellationToken.None)).Refusal?.Code);
    }

    private static async Task<string> KeepAsync(TemporaryFolder folder, string name, byte[] bytes)
    {
        var path = Path.Combine(Environment.GetEnvironmentVariable("AGLIVE_PICTURES") is { Length: > 0 } kept ? kept : folder.Path, name);
        await File.WriteAllBytesAsync(path, bytes);
        return path;
    }

    private static async Task<string> WordsAsync(string path) => Spaces().Replace(await LocalProcess.OutputAsync("pdftotext", "-raw", path, "-"), " ");

    /// <summary>A mention may be written in one way or another: « a|b ».</summary>
    private static void SaysAll(string words, IEnumerable<string> mentions)
    {
        var missing = mentions.Where(mention => !mention.Split('|').Any(way => words.Contains(way, StringComparison.OrdinalIgnoreCase)));
        Assert.Equal("", string.Join('\n', missing));
    }

    [GeneratedRegex(@"[\s\u00A0\u202F]+")]
    private static partial Regex Spaces();
}

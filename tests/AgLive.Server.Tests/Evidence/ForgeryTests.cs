using System.Text.Json.Nodes;
using AgLive.Server.Verifying.Votes;

namespace AgLive.Server.Tests.Evidence;

/// <summary>One thing of each kind changed by somebody who makes the manifest again and signs it: the file and the person are named all the same.</summary>
public sealed class ForgeryTests(HeldAssembly held) : IClassFixture<HeldAssembly>
{
    private const string Budget = "votes/10";

    private ForgedArchive Copy => new(held.Archive);

    [Fact]
    public async Task ArchiveWithoutAChange_SignedByAnotherCertificate_AgreesUnlessTheCertificateIsKnown()
    {
        var real = Path.Combine(Path.GetTempPath(), $"aglive-{Guid.NewGuid():N}.pem");
        await File.WriteAllTextAsync(real, Copy.Text("certificat.pem"));
        var forged = await Copy.ResignAsync();
        var (code, said) = await VerifyRun.OfAsync(forged);
        Assert.Equal(0, code);
        Assert.Contains("3 documents sont scellés avec un autre certificat", said, StringComparison.Ordinal);
        Assert.Equal(1, (await VerifyRun.OfAsync(forged, "--certificat", real)).Code);
        Assert.Equal(0, (await VerifyRun.OfAsync(held.Archive, "--certificat", real)).Code);
        Assert.Equal(1, (await VerifyRun.OfAsync(held.Archive, "--certificat", new string('a', 64))).Code);
        File.Delete(real);
    }

    [Fact]
    public async Task Manifest_OfOtherFiles_OrSignedByNobody_IsSeen()
    {
        await SaysAsync(await Copy.Change("LISEZMOI.txt", "ARCHIVE", "Archive").PackAsync(), "LISEZMOI.txt", "manifeste");
        await SaysAsync(await Copy.Add("en-plus.txt", [1]).PackAsync(), "en-plus.txt");
        await SaysAsync(await Copy.Remove("reserves.jsonl").PackAsync(), "reserves.jsonl");
        await SaysAsync(await Copy.Change("manifeste.json", "\"size\":", "\"size\": ").PackAsync(), "manifeste.p7s", "signature");
    }

    /// <summary>An import does not always say what an owner is; nothing is counted by it.</summary>
    [Fact]
    public async Task OwnerWithoutAKind_IsARemark_AndAgrees()
    {
        var forged = Copy;
        var line = forged.Text("proprietaires.jsonl").Split('\n')[0];
        var owner = JsonNode.Parse(line)!;
        owner["kind"] = null;
        var (code, said) = await VerifyRun.OfAsync(await forged.Change("proprietaires.jsonl", line, owner.ToJsonString()).ResignAsync());
        Assert.Equal(0, code);
        Assert.Contains("sans nature indiquée", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ballot_IsNamed()
    {
        var forged = Copy.Change($"{Budget}/bulletins.jsonl", "\"choice\":\"abstention\"", "\"choice\":\"contre\"");
        await SaysAsync(await forged.ResignAsync(), $"{Budget} (résolution n° 7), bulletins.jsonl", "reçu");
    }

    /// <summary>The receipt and the trail made again too: the journal still knows the ballot and the root.</summary>
    [Fact]
    public async Task BallotWithItsReceiptAndItsTrail_IsNamed()
    {
        var forged = Copy;
        var path = $"{Budget}/bulletins.jsonl";
        var line = forged.Text(path).Split('\n').First(text => text.Contains("\"choice\":\"abstention\"", StringComparison.Ordinal));
        var ballot = JsonNode.Parse(line)!;
        var round = JsonNode.Parse(forged.Text($"{Budget}/vote.json"))!["roundId"]!.GetValue<Guid>();
        ballot["choice"] = "contre";
        ballot["receipt"] = ReceiptHash.Of(
            ballot["voteId"]!.GetValue<Guid>(),
            round,
            ballot["coOwnerId"]!.GetValue<Guid>(),
            "contre",
            ballot["weight"]!.GetValue<long>(),
            ballot["version"]!.GetValue<int>(),
            ballot["recordedAt"]!.GetValue<long>());
        forged.Change(path, line, ballot.ToJsonString());
        forged.Change($"{Budget}/evenements.jsonl", "\"choice\":\"abstention\"", "\"choice\":\"contre\"");
        var said = await SaysAsync(await forged.ResignAsync(), "Blanc", "journal a compté");
        Assert.Contains("l'empreinte des bulletins n'est pas celle que le journal", said, StringComparison.Ordinal);
        Assert.Contains("decision.json", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Weight_IsNamed()
    {
        await SaysAsync(await Copy.Change($"{Budget}/liste.jsonl", "\"voix\":260", "\"voix\":261").ResignAsync(), "liste.jsonl", "OPH Valois", "261");
        await SaysAsync(await Copy.Change($"{Budget}/bulletins.jsonl", "\"weight\":30", "\"weight\":31").ResignAsync(), "bulletins.jsonl", "31");
        await SaysAsync(await Copy.Change("proprietaires.jsonl", "\"generale\":260", "\"generale\":270").ResignAsync(), "proprietaires.jsonl", "OPH Valois");
    }

    [Theory]
    [InlineData("\"Adopted\":true", "\"Adopted\":false", "rejetée")]
    [InlineData("\"Contre\":{\"Voix\":", "\"Contre\":{\"Voix\":1", "« contre »")]
    [InlineData("\"LeftValue\":", "\"LeftValue\":1", "calcul")]
    [InlineData("\"Sentence\":\"", "\"Sentence\":\"Oui. ", "journal")]
    public async Task Decision_IsNamed(string from, string to, string why) =>
        await SaysAsync(await Copy.Change($"{Budget}/decision.json", from, to).ResignAsync(), $"{Budget} (résolution n° 7), decision.json", why);

    [Fact]
    public async Task AttendanceTime_IsNamed()
    {
        var line = Copy.Text("presences.jsonl").Split('\n')[0];
        var at = JsonNode.Parse(line)!["arrivedAt"]!.GetValue<long>();
        await SaysAsync(await Copy.Change("presences.jsonl", $"\"arrivedAt\":{at}", $"\"arrivedAt\":{at + 60_000_000}").ResignAsync(), "presences.jsonl, ligne 1", "Majeure");
        await SaysAsync(await Copy.Change("presences.jsonl", "\"leftAt\":1", "\"leftAt\":2").ResignAsync(), "presences.jsonl", "départ");
        await SaysAsync(await Copy.Change("presences.jsonl", "\"mode\":\"remote\"", "\"mode\":\"room\"").ResignAsync(), "presences.jsonl", "mode");
    }

    [Fact]
    public async Task Pdf_IsNamed()
    {
        var forged = Copy;
        var path = forged.Paths.First(name => name.StartsWith("documents/formulaires/", StringComparison.Ordinal));
        var before = forged.Sha256(path);
        var bytes = forged.Bytes(path).ToArray();
        bytes[bytes.Length / 2] ^= 1;
        forged.Change(path, bytes);
        forged.Change("documents.jsonl", before, forged.Sha256(path));
        var said = await SaysAsync(await forged.ResignAsync(), path, "aucune ligne du journal");
        Assert.Contains($"{path}\u00A0: le sceau numérique", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JournalLine_IsNamed()
    {
        var number = Array.FindIndex(Copy.Text("journal.jsonl").Split('\n'), line => line.Contains("Reprise à 19 h 15", StringComparison.Ordinal)) + 1;
        await SaysAsync(await Copy.Change("journal.jsonl", "Reprise à 19 h 15", "Reprise à 19 h 16").ResignAsync(), $"journal.jsonl, ligne {number} (message-set)", "modifiée");
        var lines = Copy.Text("journal.jsonl").Split('\n').ToList();
        lines.RemoveAt(number - 1);
        await SaysAsync(await Copy.Change("journal.jsonl", System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines))).ResignAsync(), $"journal.jsonl, ligne {number}");
        var cut = Copy.Text("journal.jsonl").Split('\n')[..^2];
        await SaysAsync(await Copy.Change("journal.jsonl", System.Text.Encoding.UTF8.GetBytes(string.Join('\n', cut) + '\n')).ResignAsync(), "journal.jsonl", "fin de la séance");
    }

    [Fact]
    public async Task FormReserveAndRules_AreNamed()
    {
        await SaysAsync(await Copy.Change("formulaires.jsonl", "\"answers\":\"A", "\"answers\":\"B").ResignAsync(), "formulaires.jsonl, ligne 1", "réponses");
        await SaysAsync(await Copy.Change("reserves.jsonl", "conteste", "accepte").ResignAsync(), "reserves.jsonl, ligne 1", "OPH Valois");
        await SaysAsync(await Copy.Change("assemblee.json", "ReductionOnSpecialKeys\\\":true", "ReductionOnSpecialKeys\\\":false").ResignAsync(), "assemblee.json", "règles");
        await SaysAsync(await Copy.Change($"{Budget}/vote.json", "L'assemblée adopte", "L'assemblée rejette").ResignAsync(), $"{Budget} (résolution n° 7), vote.json", "texte");
    }

    /// <summary>A form made to say something else, with its hash and a whole chain made anew: its ballot says it was another.</summary>
    [Fact]
    public async Task FormOfAnotherChoice_IsBeliedByItsBallot()
    {
        var forged = Copy;
        var line = forged.Text("formulaires.jsonl").Split('\n').Single(text => text.Contains(held.House.House.Owners["P2"].ToString(), StringComparison.Ordinal));
        var (answers, hash) = (JsonNode.Parse(line)!["answers"]!.GetValue<string>(), JsonNode.Parse(line)!["contentHash"]!.GetValue<string>());
        var bytes = Convert.FromBase64String(answers);
        var at = bytes.AsSpan().IndexOf(held.House.House.Agenda["7"].ToByteArray());
        Assert.Equal(4, bytes[at + 20]);
        bytes[at + 20] = 1;
        var other = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        forged.Change("formulaires.jsonl", answers, Convert.ToBase64String(bytes)).Change("formulaires.jsonl", hash, other);
        while (forged.Text("journal.jsonl").Contains(hash, StringComparison.Ordinal))
        {
            forged.Change("journal.jsonl", hash, other);
        }

        var said = await SaysAsync(await forged.Rechain().ResignAsync(), $"{Budget} (résolution n° 7), bulletins.jsonl", "Blanc", "formulaire");
        Assert.Single(said.Split('\n'), one => one.StartsWith("  NON ", StringComparison.Ordinal));
    }

    private static async Task<string> SaysAsync(byte[] archive, params string[] words)
    {
        var (code, said) = await VerifyRun.OfAsync(archive);
        Assert.Equal(1, code);
        var plain = said.Replace('\u00A0', ' ').Replace('\u202F', ' ');
        Assert.True(
            plain.Split('\n').Any(line => line.StartsWith("  NON ", StringComparison.Ordinal) && words.All(word => line.Contains(word, StringComparison.Ordinal))),
            $"No line says {string.Join(", ", words)}:\n{said}");
        return said;
    }
}

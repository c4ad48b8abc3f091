using System.Text.RegularExpressions;
using AgLive.Domain;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Sheets;
using AgLive.Server.Tests.App;
using AgLive.Testing;
using AgLive.Web.Papers;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Tests.Minutes;

/// <summary>The minutes of a whole assembly: what they tell, on paper and on screen, read by the tools anybody has.</summary>
[Trait("needs", "services")]
public sealed partial class MinutesTests
{
    [Fact]
    public async Task Minutes_TellWhatTheLawAsks()
    {
        await using var meeting = await HeldAsync();
        var paper = (await meeting.PageAsync(meeting.House.Syndic)).Paper;
        string Told(string number) => string.Join('\n', paper.Sections.Single(section => section.Number == number).Blocks.Select(block => block.Text + block.Mark));

        var four = Plain(Told("4"));
        Assert.Contains($"Opposants, ont voté contre : {meeting.NameOf("C10021")} (217 voix), {meeting.NameOf(WholeMeeting.Opponent)} (305 voix).", four, StringComparison.Ordinal);
        Assert.Contains($"Se sont abstenus : {meeting.NameOf("C10091")} (201 voix)", four, StringComparison.Ordinal);
        Assert.Contains($"Réserves formulées par {meeting.NameOf(WholeMeeting.Opponent)} sur la régularité de la décision :", four, StringComparison.Ordinal);
        Assert.Contains("l'Hôtel de « Ville » & <b>cie</b>", four, StringComparison.Ordinal);

        var five = Plain(Told("5"));
        Assert.Contains("Résolution amendée en séance", five, StringComparison.Ordinal);
        Assert.Contains("sauf pour les travaux de l'été 2025", five, StringComparison.Ordinal);
        Assert.Contains("L'assemblée donne quitus au syndic pour sa gestion arrêtée au 31/12/2025.", five, StringComparison.Ordinal);
        Assert.Contains($"(loi art. 17-1 A al. 2) : {meeting.NameOf("C10021")} (217 voix), {meeting.NameOf("C10028")} (218 voix).", five, StringComparison.Ordinal);

        var six = Plain(Told("6"));
        Assert.Contains("Premier vote", six, StringComparison.Ordinal);
        Assert.Contains("Second vote (art. 25-1)", six, StringComparison.Ordinal);
        Assert.Contains($"Empêchés de voter par un incident technique (décret art. 17) : {meeting.NameOf(WholeMeeting.CutOff)} (166 voix).", six, StringComparison.Ordinal);
        Assert.Contains("Décision du président de séance : Le vote est maintenu.", six, StringComparison.Ordinal);
        Assert.Contains("Point retiré de l'ordre du jour. Motif : Le contrat est en cours.", Plain(Told("14")), StringComparison.Ordinal);

        var whole = Plain(PaperText.Of(paper));
        Assert.Contains("Point n° 15 Questions diverses", whole, StringComparison.Ordinal);
        Assert.Contains("Résolution n° 14", whole, StringComparison.Ordinal);
        Assert.DoesNotContain("Résolution n° 15", whole, StringComparison.Ordinal);
        Assert.Contains($"attribués par {meeting.NameOf("C10049")}, membre du conseil syndical : celui de {meeting.NameOf("C10105")} à {meeting.NameOf("C10042")}.", whole, StringComparison.Ordinal);
        Assert.Contains($"Formulaire de {meeting.NameOf("C10070")}, reçu le 23 novembre 2037 à 17 h 00, après la limite légale", whole, StringComparison.Ordinal);
        Assert.Contains("Le retard ne vient pas de l'auteur.", whole, StringComparison.Ordinal);
        Assert.DoesNotContain("Son coupé pendant le débat", whole, StringComparison.Ordinal);
        Assert.DoesNotContain($"Incident technique, {meeting.NameOf(WholeMeeting.CutOffAfter)}", whole, StringComparison.Ordinal);
        Assert.Contains("Lectures retenues : celles par défaut.", whole, StringComparison.Ordinal);
        Assert.Contains("deux mois à compter de la notification", whole, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_AreThoseStoredAtTheClose_AndEachRoundPrintsItsRoot()
    {
        await using var meeting = await HeldAsync();
        var paper = (await meeting.PageAsync(meeting.House.Syndic)).Paper;
        await using var db = await meeting.House.App.DatabaseAsync();
        var rounds = await db.Rounds.OrderBy(round => round.OpenedAt).ToListAsync();
        var closed = await db.JournalEntries.Where(line => line.Kind == JournalKinds.VoteClosed).Select(line => line.Payload).ToListAsync();
        var tables = paper.Sections.Where(section => section.Number.Length > 0)
            .SelectMany(section => section.Blocks).Where(block => block.Table is not null).Select(block => block.Table!).ToList();
        var decisions = rounds.Select(round => FrozenRolls.DecisionOf(round)!).ToList();
        Assert.Equal(
            decisions.Select(decision => decision.Tally).Select(tally => string.Join(' ', tally.Pour.Voix, tally.Contre.Voix, tally.Abstention.Voix, tally.NotVoting.Voix, tally.Defaulting.Voix, tally.TotalVoix)).Order(),
            tables.Select(table => string.Join(' ', table.Rows.Select(row => Digits(row[2].Text)).Append(Digits(table.Total![2].Text)))).Order());
        var marks = paper.Sections.Where(section => section.Number.Length > 0).SelectMany(section => section.Blocks).Where(block => block.Mark.Length > 0).Select(block => block.Mark).ToList();
        Assert.Equal(rounds.Count, marks.Count);
        Assert.All(marks, mark => Assert.Contains(closed, payload => payload.Contains($"\"ballotsRoot\":\"{mark}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Pdf_IsSoundTaggedSealed_AndSaysTheTextOfTheScreen()
    {
        await using var meeting = await HeldAsync();
        using var folder = new TemporaryFolder();
        var lines = PaperText.Of((await meeting.PageAsync(meeting.House.Syndic)).Paper).Split('\n', '\t')
            .Select(Flat).Where(line => line.Length > 0).ToList();
        Assert.Contains(lines, line => line.Contains("<script>alert(\"x\")</script>&100%.", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Any(sign => sign is '\u202E' or '\u200F'));

        var path = await MinutesHouse.KeepAsync(folder, "proces-verbal.pdf", (await meeting.PdfAsync()).Bytes);
        await LocalProcess.RunAsync("qpdf", "--check", path);
        Assert.Contains("Signature is Valid", await LocalProcess.OutputAsync("pdfsig", path), StringComparison.Ordinal);
        Assert.Contains("Tagged: yes", Spaces().Replace(await LocalProcess.OutputAsync("pdfinfo", path), " "), StringComparison.Ordinal);
        var structure = await LocalProcess.OutputAsync("pdfinfo", "-struct", path);
        Assert.All(["H1", "H2", "H3", "Table", "TR", "TH", "TD"], tag => Assert.Contains(tag, structure, StringComparison.Ordinal));
        var printed = Flat(await LocalProcess.OutputAsync("pdftotext", "-raw", path, "-"));
        Assert.Equal("", string.Join('\n', lines.Where(line => !OnPages(printed, line))));

        using var syndic = await meeting.House.App.SignInAsync(AgLiveApp.SyndicEmail);
        var page = await syndic.OpenAsync($"/assemblees/{meeting.AssemblyId}/proces-verbal");
        var shown = Flat(page.QuerySelector("article.a4")!.TextContent);
        Assert.Equal("", string.Join('\n', lines.Where(line => !shown.Contains(line, StringComparison.Ordinal) && line.Length != 64)));
    }

    [Fact]
    public async Task Minutes_AreOpenToOwnersOnceTheSessionHasEnded_ToNobodyElse()
    {
        await using var meeting = await MinutesHouse.ConveneAsync();
        Assert.Equal(RefusalCode.NotFound, await WhyAsync(meeting, meeting.House.Syndic, PaperKinds.Minutes));
        await WholeMeeting.HoldAsync(meeting);
        var owner = meeting.House.Accounts["C10154"];
        Assert.Null(await WhyAsync(meeting, owner, PaperKinds.Minutes));
        Assert.Equal(RefusalCode.NotAllowed, await WhyAsync(meeting, owner, PaperKinds.Sheet));
        Assert.Null(await WhyAsync(meeting, meeting.House.Accounts["C10035"], PaperKinds.Sheet));
        Assert.Equal(RefusalCode.NotFound, await WhyAsync(meeting, Guid.NewGuid(), PaperKinds.Minutes));
        Assert.Equal(RefusalCode.NotFound, await WhyAsync(meeting, owner, "autre"));
        var told = new NarrateMinutes(meeting.AssemblyId, meeting.House.New(), 0, new Dictionary<string, string> { ["ouverture"] = "x" });
        Assert.Equal(RefusalCode.NotAllowed, (await meeting.Papers.NarrateAsync(owner, told, CancellationToken.None)).Refusal?.Code);
        Assert.Equal(RefusalCode.BadRequest, (await meeting.Papers.NarrateAsync(
            meeting.House.Syndic, told with { Told = new Dictionary<string, string> { ["chiffres"] = "9 999 voix" } }, CancellationToken.None)).Refusal?.Code);
        Assert.Null((await meeting.Papers.NarrateAsync(meeting.House.Syndic, told, CancellationToken.None)).Refusal);
        Assert.Equal(RefusalCode.StateChanged, (await meeting.Papers.NarrateAsync(
            meeting.House.Syndic, told with { CommandId = meeting.House.New() }, CancellationToken.None)).Refusal?.Code);
    }

    private static async Task<RefusalCode?> WhyAsync(MinutesHouse meeting, Guid account, string kind) =>
        (await meeting.Papers.OfAsync(account, meeting.AssemblyId, kind, CancellationToken.None)).Refusal?.Code;

    private static async Task<MinutesHouse> HeldAsync()
    {
        var meeting = await MinutesHouse.ConveneAsync();
        await WholeMeeting.HoldAsync(meeting);
        await meeting.LearnNamesAsync();
        var told = new Dictionary<string, string> { ["ouverture"] = "Le président rappelle l'ordre du jour.", [meeting.House.Agenda["8"].ToString()] = WholeMeeting.Debates };
        Assert.Null((await meeting.Papers.NarrateAsync(
            meeting.House.Syndic, new NarrateMinutes(meeting.AssemblyId, meeting.House.New(), 0, told), CancellationToken.None)).Refusal);
        return meeting;
    }

    /// <summary>A long text is cut by the head and the foot of each page: its pieces are.</summary>
    private static bool OnPages(string printed, string line) =>
        printed.Contains(line, StringComparison.Ordinal) || (line.Length > 60 && line.Chunk(50).Count(piece => !printed.Contains(new string(piece), StringComparison.Ordinal)) <= 6);

    private static string Digits(string words) => string.Concat(words.Where(char.IsAsciiDigit));

    private static string Plain(string words) => Spaces().Replace(words, " ");

    private static string Flat(string words) => Spaces().Replace(words, "");

    [GeneratedRegex(@"[\s\u00A0\u202F]+")]
    private static partial Regex Spaces();
}

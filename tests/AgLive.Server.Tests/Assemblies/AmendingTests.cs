using AgLive.Domain;
using AgLive.Server.Data.Journals;
using AgLive.Server.Tests.Room;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgLive.Server.Tests.Assemblies;

/// <summary>« Résolution amendée » (loi 1965 art. 17-1 A al. 2), by the hub.</summary>
public sealed class AmendingTests : IAsyncLifetime
{
    private Hall hall = null!;
    private HallDevice syndic = null!;
    private HallDevice abadie = null!;

    private Guid Seven => hall.World.Agenda["7"];

    public async ValueTask InitializeAsync()
    {
        (hall, syndic, var devices) = await Hall.InSessionAsync(["Abadie"]);
        abadie = devices["Abadie"];
    }

    public async ValueTask DisposeAsync()
    {
        await syndic.DisposeAsync();
        await abadie.DisposeAsync();
        await hall.DisposeAsync();
    }

    [Fact]
    public async Task Amend_BeforeTheVote_IsSeenByEveryVoterWithItsDifference()
    {
        await syndic.RunAsync(new ShowItem(hall.World.AssemblyId, Guid.NewGuid(), Seven));
        await syndic.RunAsync(Amend("L'assemblée décide : Budget de 50 000 €.", 1));

        var seen = await abadie.SeeAsync(room => room.Current?.Amendment is not null);
        Assert.Equal((2, "L'assemblée décide : Budget de 50 000 €."), (seen.Current!.TextVersion, seen.Current.Text));
        Assert.Equal(
            [("same", "L'assemblée décide : Budget "), ("removed", "prévisionnel"), ("added", "de 50 000 €"), ("same", ".")],
            seen.Current.Amendment!.Pieces.Select(piece => (piece.Kind, piece.Text)));

        var round = await syndic.OpenVoteAsync("7");
        var open = await abadie.RefreshAsync();
        Assert.NotNull(open.Room.Current!.Amendment);
        await abadie.RefusedAsync<VoteRecorded>(RefusalCode.TextChanged, "Vote", Vote(round, textVersion: 1));
        await abadie.DoAsync<VoteRecorded>("Vote", Vote(round, textVersion: 2));
        await using var db = await hall.DatabaseAsync();
        var kept = await db.Rounds.SingleAsync(known => known.Id == round);
        Assert.Equal((true, 2, "L'assemblée décide : Budget de 50 000 €."), (kept.IsAmended, kept.TextVersion, kept.Text));
        Assert.Equal("L'assemblée décide : Budget prévisionnel.", (await db.Resolutions.SingleAsync(item => item.Id == Seven)).ConvenedText);
    }

    [Fact]
    public async Task Amend_TakenBack_IsTheConvocationAgainUnderANewVersion()
    {
        await syndic.RunAsync(Amend("Premier amendement.", 1));
        await syndic.RefusedAsync(RefusalCode.StateChanged, Amend("Écrit sur l'ancien texte.", 1));
        await syndic.RefusedAsync(RefusalCode.TextUnchanged, Amend(" Premier amendement.\r\n", 2));
        await syndic.RunAsync(Amend("Second amendement.", 2));
        var item = (await syndic.ConsoleAsync(Seven)).Item!;
        Assert.Equal("L'assemblée décide : Budget prévisionnel.", item.ConvenedText);
        Assert.Contains("takeBackAmendment", item.Acts);

        await syndic.RunAsync(new TakeBackAmendment(hall.World.AssemblyId, Guid.NewGuid(), Seven));
        item = (await syndic.ConsoleAsync(Seven)).Item!;
        Assert.Equal((4, "L'assemblée décide : Budget prévisionnel.", null), (item.Point.TextVersion, item.Point.Text, item.ConvenedText));
        Assert.Null(item.Point.Amendment);
        await syndic.RefusedAsync(RefusalCode.StateChanged, new TakeBackAmendment(hall.World.AssemblyId, Guid.NewGuid(), Seven));

        await syndic.RunAsync(Amend("Troisième amendement.", 4));
        await syndic.RunAsync(Amend("L'assemblée décide : Budget prévisionnel.", 5));
        Assert.Null((await syndic.ConsoleAsync(Seven)).Item!.ConvenedText);
        Assert.Equal(
            ["Résolution 7 amendée, texte n° 2.", "Résolution 7 amendée, texte n° 3.", "Résolution 7, amendement repris : texte de la convocation."],
            (await syndic.ConsoleAsync()).Journal.Select(line => line.Sentence.Replace('\u00A0', ' ')).Reverse().Where(line => line.Contains("amend", StringComparison.Ordinal)).Take(3));
    }

    [Fact]
    public async Task Amend_WhileItsVoteIsOpenOrOnceDecided_IsRefused()
    {
        var round = await syndic.OpenVoteAsync("7");
        await syndic.RefusedAsync(RefusalCode.VoteStillOpen, Amend("Trop tard.", 1));
        await syndic.RunAsync(new CloseVote(hall.World.AssemblyId, Guid.NewGuid(), round));
        await syndic.RefusedAsync(RefusalCode.VoteStillOpen, Amend("Trop tard.", 1));
        await syndic.RunAsync(new Proclaim(hall.World.AssemblyId, Guid.NewGuid(), round));
        await syndic.RefusedAsync(RefusalCode.AlreadyDecided, Amend("Trop tard.", 1));
        Assert.DoesNotContain("amendResolution", (await syndic.ConsoleAsync(Seven)).Item!.Acts);
    }

    [Fact]
    public async Task Amend_AfterACancelledVote_IsPossible()
    {
        var round = await syndic.OpenVoteAsync("7");
        await syndic.RunAsync(new CancelVote(hall.World.AssemblyId, Guid.NewGuid(), round, "Le texte est à corriger"));
        await syndic.RunAsync(Amend("Texte corrigé.", 1));
        await syndic.OpenVoteAsync("7");
        Assert.Equal("Texte corrigé.", (await abadie.RefreshAsync()).Room.Current!.Text);
    }

    [Fact]
    public async Task Amend_LongTextsAndMarksOfDirection_ArriveAsTheyAre()
    {
        var text = "אבג \u200F(رقم 7)\u200E דהו, " + string.Concat(Enumerable.Range(0, 4_000).Select(number => $"{number % 97} "));
        text = text[..9_999] + ".";
        await syndic.RefusedAsync(RefusalCode.BadRequest, Amend(text + "!", 1));
        await syndic.RefusedAsync(RefusalCode.BadRequest, Amend(" \n ", 1));
        await syndic.RunAsync(Amend(text, 1));
        var point = (await syndic.ConsoleAsync(Seven)).Item!.Point;
        Assert.Equal(text, point.Text);
        Assert.Equal(text, string.Concat(point.Amendment!.Pieces.Where(piece => piece.Kind != "removed").Select(piece => piece.Text)));
        await syndic.RunAsync(Amend("a\u0000b\u0007c\r\nd", 2));
        Assert.Equal("abc\nd", (await syndic.ConsoleAsync(Seven)).Item!.Point.Text);
        Assert.Null(await hall.Services.GetRequiredService<JournalChain>().VerifyAsync(hall.World.AssemblyId, CancellationToken.None));
    }

    [Fact]
    public async Task Amend_APointWithoutVoteOrOutsideTheSession_IsRefused()
    {
        await syndic.RefusedAsync(RefusalCode.NotAVote, Amend("Rien à voter.", 1) with { ResolutionId = hall.World.Agenda["5"] });
        await syndic.RefusedAsync(RefusalCode.NotFound, Amend("Ailleurs.", 1) with { ResolutionId = Guid.NewGuid() });
        await using var before = await Hall.StartAsync();
        await using var operators = await before.ConnectSyndicAsync();
        await operators.RefusedAsync(
            RefusalCode.NotInSession,
            new AmendResolution(before.World.AssemblyId, Guid.NewGuid(), before.World.Agenda["7"], 1, "Avant la séance."));
    }

    private AmendResolution Amend(string text, int version) => new(hall.World.AssemblyId, Guid.NewGuid(), Seven, version, text);

    private VoteRequest Vote(Guid round, int textVersion) =>
        new(hall.World.AssemblyId, round, Guid.NewGuid(), textVersion, [new BallotChoice(hall.World.Owners["Abadie"], "pour")]);
}

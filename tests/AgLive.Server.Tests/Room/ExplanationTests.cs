using AgLive.Domain;
using AgLive.Web.Wire;

namespace AgLive.Server.Tests.Room;

/// <summary>« Détail du calcul »: figures for everybody, who counted as what for the operators, one's own line for oneself.</summary>
public sealed class ExplanationTests
{
    [Fact]
    public async Task Console_SaysWhoCountedAsWhatAndWhy_BeforeTheProclamationToo()
    {
        var (hall, syndic, devices) = await Hall.InSessionAsync(["Abadie", "Blanc", "Caron"]);
        await using var server = hall;
        await syndic.RunAsync(new RecordProxy(hall.World.AssemblyId, Guid.NewGuid(), hall.World.Owners["Duval"], null, "M. Roux", true));
        var round = await syndic.OpenVoteAsync("3");
        await devices["Abadie"].VoteAsync("pour");
        await devices["Caron"].VoteAsync("contre");
        await devices["Caron"].VoteAsync("withdrawn");
        await syndic.RunAsync(new RecordVote(hall.World.AssemblyId, Guid.NewGuid(), round, hall.World.Owners["Duval"], "abstention", "mandataire en salle", "M. Témoin"));
        await syndic.RefusedAsync<ExplainedRound>(RefusalCode.NotFound, "Explain", hall.World.AssemblyId, round);
        await syndic.RunAsync(new CloseVote(hall.World.AssemblyId, Guid.NewGuid(), round));

        var detail = (await syndic.ConsoleAsync()).Item!.Result!.Detail;
        Assert.Equal(
            [
                ("Mme Abadie Zoé", "Pour", 300, "à distance, a voté pour"),
                ("Mme Duval Zoé", "Abstention", 150, "représenté par M. Roux, s'est abstenu, saisie manuelle"),
                ("Mme Blanc Zoé", "N'a pas pris part au vote", 200, "à distance, n'a pas pris part au vote"),
                ("Mme Caron Zoé", "N'a pas pris part au vote", 150, "à distance, a retiré son vote : n'a pas pris part au vote"),
                ("Mme Estève Zoé", "Défaillant", 120, "absent : défaillant"),
                ("Mme Fabre Zoé", "Défaillant", 80, "absent : défaillant"),
            ],
            detail.Owners.Select(line => (line.Name, line.Label, (int)line.Voix, Plain(line.Why))));
        Assert.Equal((600, 1000, false), ((int)detail.Tests[0].LeftValue, (int)detail.Tests[0].RightValue, detail.Tests[0].Holds));
        Assert.Equal("Il fallait au moins 501 voix pour : il y en a 300.", Plain(detail.Tests[0].Needed));
        Assert.Equal("Il fallait au moins 334 voix pour : il y en a 300.", Plain(Assert.Single(detail.SecondVoteTests).Needed));
        Assert.Equivalent(detail, (await syndic.DoAsync<ExplainedRound>("Explain", hall.World.AssemblyId, round)).Detail, strict: true);
    }

    [Fact]
    public async Task Room_ShowsFiguresAndOnesOwnLine_OnceProclaimed()
    {
        var (hall, syndic, devices) = await Hall.InSessionAsync(["Abadie", "Blanc", "Caron"]);
        await using var server = hall;
        var round = await syndic.OpenVoteAsync("2");
        await devices["Blanc"].VoteAsync("pour");
        await syndic.RunAsync(new CloseVote(hall.World.AssemblyId, Guid.NewGuid(), round));
        Assert.Empty((await devices["Blanc"].RefreshAsync()).Me.Ballot!.Counted);
        await devices["Blanc"].RefusedAsync<ExplainedRound>(RefusalCode.NotAllowed, "Explain", hall.World.AssemblyId, round);
        await syndic.RunAsync(new Proclaim(hall.World.AssemblyId, Guid.NewGuid(), round));

        var blanc = await devices["Blanc"].RefreshAsync();
        var detail = blanc.Room.Current!.Round!.Result!.Detail;
        Assert.Empty(detail.Owners);
        Assert.Equal(3, detail.OwnerCount);
        Assert.Equal("3 copropriétaires : sans tantième dans cette clé (loi, art. 10).", Plain(Assert.Single(detail.LeftOut).Sentence));
        Assert.Empty(detail.LeftOut[0].Names);
        var own = Assert.Single(blanc.Me.Ballot!.Counted);
        Assert.Equal(("pour", 40L, "à distance, a voté pour"), (own.Answer, own.Voix, own.Why));
        Assert.Equal(
            "à distance, n'a pas pris part au vote",
            Assert.Single((await devices["Caron"].RefreshAsync()).Me.Ballot!.Counted).Why);
        Assert.Empty((await devices["Abadie"].RefreshAsync()).Me.Ballot!.Counted);
    }

    [Fact]
    public async Task Console_NamesThoseOutsideTheKey()
    {
        var (hall, syndic, devices) = await Hall.InSessionAsync(["Abadie", "Blanc"]);
        await using var server = hall;
        await syndic.OpenVoteAsync("2");
        await devices["Blanc"].VoteAsync("pour");
        await syndic.CloseAndProclaimAsync();

        var leftOut = Assert.Single((await syndic.ConsoleAsync()).Item!.Result!.Detail.LeftOut);
        Assert.Equal(["Mme Abadie Zoé", "Mme Estève Zoé", "Mme Fabre Zoé"], leftOut.Names.Order());
    }

    private static string Plain(string sentence) => sentence.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}

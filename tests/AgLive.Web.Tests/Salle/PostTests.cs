using System.Net;
using AgLive.Domain;
using AgLive.Web.Wire;

namespace AgLive.Web.Tests.Salle;

/// <summary>The forms of the room as a browser without script sends them.</summary>
public sealed class PostTests
{
    [Fact]
    public async Task Vote_OneChoice_IsSentForEveryOwnerTickedWithTheIdOfThePage()
    {
        await using var site = await RoomSite.StartAsync(RoomSamples.All["v5-open-alone"]);
        var page = await site.GetAsync();

        await site.SubmitAsync(page, "ballot", [new("choice", "contre")]);

        var vote = Assert.Single(site.Room.Votes);
        Assert.Equal(page.QuerySelector("[name=voteId]")!.GetAttribute("value"), vote.VoteId.ToString());
        Assert.Equal((RoomSamples.Assembly, RoomSamples.Round, 3), (vote.AssemblyId, vote.RoundId, vote.TextVersion));
        Assert.Equal([new BallotChoice(RoomSamples.Self, "contre")], vote.Choices);
    }

    [Fact]
    public async Task Vote_ThreeMandates_GoTogether()
    {
        await using var site = await RoomSite.StartAsync(RoomSamples.All["v5-open"]);

        await site.SubmitAsync(await site.GetAsync(), "ballot", [new("choice", "pour")]);

        Assert.Equal(
            [new(RoomSamples.Self, "pour"), new(RoomSamples.Rosa, "pour"), new BallotChoice(RoomSamples.Elodie, "pour")],
            Assert.Single(site.Room.Votes).Choices);
    }

    [Fact]
    public async Task Vote_OneByOne_SendsTheLinesFilled()
    {
        await using var site = await RoomSite.StartAsync(RoomSamples.All["v5-separate"]);

        await site.SubmitAsync(
            await site.GetAsync("?separement=true"),
            "ballot",
            [new($"choice-{RoomSamples.Self}", "pour"), new($"choice-{RoomSamples.Elodie}", "abstention"), new("choice", "each")]);

        Assert.Equal(
            [new(RoomSamples.Self, "pour"), new BallotChoice(RoomSamples.Elodie, "abstention")],
            Assert.Single(site.Room.Votes).Choices);
    }

    [Fact]
    public async Task Vote_Withdrawn_TakesBackEveryRecordedBallot()
    {
        await using var site = await RoomSite.StartAsync(RoomSamples.All["v7-recorded"]);

        await site.SubmitAsync(await site.GetAsync(), "ballot", [new("choice", "withdrawn")]);

        Assert.All(Assert.Single(site.Room.Votes).Choices, choice => Assert.Equal("withdrawn", choice.Choice));
        Assert.Equal(3, site.Room.Votes[0].Choices.Count);
    }

    [Fact]
    public async Task Vote_NobodyTicked_IsRefusedHere()
    {
        await using var site = await RoomSite.StartAsync(RoomSamples.All["v5-separate"]);

        var page = await site.SubmitAsync(await site.GetAsync("?separement=true"), "ballot", [new("choice", "each")]);

        Assert.Empty(site.Room.Votes);
        Assert.Contains("Choisissez au moins une réponse.", page.QuerySelector("[role=alert].notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Vote_Refused_SaysThatNothingIsRecordedAndWhy()
    {
        await using var site = await RoomSite.StartAsync(RoomSamples.All["v5-open"]);
        site.Room.Refuses = RefusalCode.RoundClosed;

        var page = await site.SubmitAsync(await site.GetAsync(), "ballot", [new("choice", "pour")]);

        var alert = page.QuerySelector("[role=alert].notice")!.TextContent;
        Assert.Contains("Votre vote n'est PAS enregistré.", alert, StringComparison.Ordinal);
        Assert.Contains(RefusalTexts.Sentence(RefusalCode.RoundClosed), alert, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RefusalCode.DatabaseAway)]
    [InlineData(RefusalCode.Busy)]
    [InlineData(RefusalCode.RoundClosing)]
    public async Task Vote_OutcomeUnknown_IsNotSaidToHaveFailed(RefusalCode code)
    {
        await using var site = await RoomSite.StartAsync(RoomSamples.All["v5-open"]);
        site.Room.Refuses = code;

        var page = await site.SubmitAsync(await site.GetAsync(), "ballot", [new("choice", "pour")]);

        var alert = page.QuerySelector("[role=alert].notice")!.TextContent;
        Assert.Contains("Votre vote n'est pas encore confirmé.", alert, StringComparison.Ordinal);
        Assert.DoesNotContain("PAS enregistré", alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Vote_SamePageSentTwice_IsSaid()
    {
        await using var site = await RoomSite.StartAsync(RoomSamples.All["v5-open"]);
        site.Room.Duplicate = true;

        var page = await site.SubmitAsync(await site.GetAsync(), "ballot", [new("choice", "pour")]);

        Assert.Contains("déjà été envoyé", page.QuerySelector(".notice[role=status]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Vote_WithoutTheToken_IsNotRead()
    {
        await using var site = await RoomSite.StartAsync(RoomSamples.All["v5-open"]);
        using var body = new FormUrlEncodedContent([new("choice", "pour"), new("owner", RoomSamples.Self.ToString())]);

        var answer = await site.Client.PostAsync(new Uri(RoomSite.Path + "?handler=Vote", UriKind.Relative), body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(site.Room.Votes);
    }

    [Fact]
    public async Task Consent_OfThePresident_IsGivenWithoutScript()
    {
        await using var site = await RoomSite.StartAsync(RoomSamples.All["v9-consent"]);

        var page = await site.SubmitAsync(await site.GetAsync(), "consent-form", []);

        Assert.Equal(RoomSamples.Round, Assert.Single(site.Room.Consents));
        Assert.Contains("Vous avez autorisé la clôture.", page.QuerySelector(".notice[role=status]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sign_NameTyped_SignsForTheMandatesTicked()
    {
        await using var site = await RoomSite.StartAsync(RoomSamples.All["v3-sheet"]);

        await site.SubmitAsync(await site.GetAsync("?etape=feuille"), "sheet", [new("typed", "Abadie Denis")]);

        var signed = Assert.Single(site.Room.Signatures);
        Assert.Equal(("typed", "Abadie Denis"), (signed.Kind, signed.Data));
        Assert.Equal([RoomSamples.Self, RoomSamples.Rosa, RoomSamples.Elodie], signed.CoOwnerIds);
    }

    [Fact]
    public async Task Sign_NoName_ComesBackToTheSheet()
    {
        await using var site = await RoomSite.StartAsync(RoomSamples.All["v3-sheet"]);

        var page = await site.SubmitAsync(await site.GetAsync("?etape=feuille"), "sheet", [new("typed", " ")]);

        Assert.Empty(site.Room.Signatures);
        Assert.NotNull(page.QuerySelector("#sheet"));
        Assert.Contains("Écrivez votre nom.", page.QuerySelector("[role=alert].notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leave_And_Help_CarryTheirIds()
    {
        await using var site = await RoomSite.StartAsync(RoomSamples.All["v4-discussed"]);
        var page = await site.GetAsync();
        page.QuerySelector(".help form")!.Id = "help";
        page.QuerySelector(".leave form")!.Id = "leave";

        var after = await site.SubmitAsync(page, "help", []);
        await site.SubmitAsync(page, "leave", []);

        Assert.NotEqual(Guid.Empty, Assert.Single(site.Room.Calls));
        Assert.NotEqual(Guid.Empty, Assert.Single(site.Room.Departures));
        Assert.Contains("Le syndic est prévenu.", after.QuerySelector(".notice[role=status]")!.TextContent, StringComparison.Ordinal);
    }
}

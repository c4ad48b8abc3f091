using System.Net;
using AngleSharp.Dom;

namespace AgLive.Web.Tests.Salle;

public sealed class PageTests
{
    [Fact]
    public async Task Get_AssemblyOfOthers_IsNotFound()
    {
        await using var site = await RoomSite.StartAsync(RoomSamples.All["v5-open"]);
        site.Room.Hidden = true;

        var answer = await site.Client.GetAsync(new Uri(RoomSite.Path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Get_VoteOpen_ShowsThreeButtonsInOrderAndNoneChosen()
    {
        var page = await PageOf("v5-open");

        var buttons = page.QuerySelectorAll(".actionbar button.vote");
        Assert.Equal(["pour", "contre", "abstention"], buttons.Select(button => button.GetAttribute("value")));
        Assert.All(buttons, button => Assert.Equal("false", button.GetAttribute("aria-pressed")));
        Assert.All(buttons, button => Assert.Equal("ballot", button.GetAttribute("form")));
        Assert.StartsWith("● VOTEZ – Résolution n°\u00A09", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_VoteOpen_KeyEnterInATickVotesForNobody()
    {
        var page = await PageOf("v5-open");

        // The first submit button of a form is what Enter presses.
        var first = page.QuerySelector("#ballot button[type=submit]")!;
        Assert.True(first.HasAttribute("disabled"));
        Assert.False(first.HasAttribute("value"));
    }

    [Theory]
    [InlineData("v9-closing", "Clôture à 18:42:38")]
    [InlineData("v9-closing-now", "Clôture en cours")]
    public async Task Get_CloseAnnounced_SaysItByTheClockAndStillTakesVotes(string name, string words)
    {
        var page = await PageOf(name);

        Assert.Equal(words, page.QuerySelector(".band__close")!.TextContent.Trim());
        Assert.Equal(3, page.QuerySelectorAll(".actionbar button.vote").Length);
    }

    [Fact]
    public async Task Get_ConsentAwaited_AsksThePresidentAlone()
    {
        var sample = RoomSamples.All["v9-consent"];
        await using var other = await RoomSite.StartAsync(new(sample.Full with { Me = sample.Full.Me with { Presides = false } }));

        Assert.Contains("Autoriser la clôture", (await PageOf("v9-consent")).QuerySelector("#consent")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await other.GetAsync()).QuerySelector("#consent"));
    }

    [Fact]
    public async Task Get_SecondVote_TellsTheFirstChoiceAndPreselectsNothing()
    {
        var page = await PageOf("v12-second");

        Assert.Contains("Au premier vote\u00A0: Pour.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("[aria-pressed=true]"));
        Assert.Equal(RoomSamples.Id(32).ToString(), page.QuerySelector("#ballot [name=roundId]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Get_VotesOneByOne_PreselectsNothing()
    {
        var page = await PageOf("v5-separate");

        Assert.Equal(9, page.QuerySelectorAll("#ballot input[type=radio]").Length);
        Assert.Empty(page.QuerySelectorAll("#ballot input[type=radio][checked]"));
    }

    [Fact]
    public async Task Get_EveryForm_CarriesAFreshIdAndTheAntiforgeryToken()
    {
        var (one, other) = (await PageOf("v5-open"), await PageOf("v5-open"));

        Assert.All(one.QuerySelectorAll("form"), form => Assert.NotNull(form.QuerySelector("[name=__RequestVerificationToken]")));
        Assert.NotEqual(VoteId(one), VoteId(other));
        Assert.True(Guid.TryParse(VoteId(one), out _));
    }

    [Theory]
    [InlineData("v13-cancelled", "le montant lu n'était pas <celui> du devis")]
    [InlineData("v5-open", "Point <divers> n°\u00A09")]
    public async Task Get_TextsOfTheAgency_AreShownAsText(string name, string text)
    {
        var page = await PageOf(name);

        Assert.Contains(text, page.QuerySelector("#ag-room")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("celui, divers"));
    }

    [Fact]
    public async Task Get_DataForTheScript_CannotEndItsElement()
    {
        var page = await PageOf("v5-open");

        var data = page.QuerySelector("#ag-room-data")!;
        Assert.Equal("application/json", data.GetAttribute("type"));
        Assert.DoesNotContain("<", data.TextContent, StringComparison.Ordinal);
        Assert.Contains("\"full\"", data.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v2-lobby")]
    [InlineData("v3-sheet")]
    [InlineData("v4-discussed")]
    public async Task Get_Videoconference_IsWarnedOfBeforeItsLinkAndOpensElsewhere(string name)
    {
        var page = await PageOf(name);

        var link = page.QuerySelector("a[href='https://visio.example/tilleuls']")!;
        Assert.Equal(("_blank", "noopener"), (link.GetAttribute("target"), link.GetAttribute("rel")));
        var text = page.QuerySelector("#vote")!.TextContent;
        Assert.True(text.IndexOf("autre onglet", StringComparison.Ordinal) is >= 0 and var warned
            && warned < text.IndexOf("Accéder à la visioconférence", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_VideoAddressThatIsNoHttps_GivesNoLink()
    {
        var sample = RoomSamples.All["v2-lobby"];
        var room = sample.Full.Room;
        await using var site = await RoomSite.StartAsync(new(sample.Full with
        {
            Room = room with { Assembly = room.Assembly with { VideoUrl = "javascript:alert(1)" } },
        }));

        Assert.Empty((await site.GetAsync()).QuerySelectorAll("a[target=_blank]:not([href='/aide/assemblee'])"));
    }

    [Fact]
    public async Task Get_SyndicWithoutLot_LeadsToTheConsole()
    {
        var page = await PageOf("visitor");

        Assert.Empty(page.QuerySelectorAll(".vote"));
        Assert.NotNull(page.QuerySelector($"a[href='/assemblees/{RoomSamples.Assembly}/console']"));
    }

    [Fact]
    public async Task Get_NoInlineStyleNorScript()
    {
        var page = await PageOf("v11-result");

        Assert.Empty(page.QuerySelectorAll("[style], style"));
        Assert.All(page.QuerySelectorAll("script"), script =>
            Assert.True(script.HasAttribute("src") || script.GetAttribute("type") == "application/json"));
    }

    private static string VoteId(IDocument page) => page.QuerySelector("#ballot [name=voteId]")!.GetAttribute("value")!;

    private static async Task<IDocument> PageOf(string name)
    {
        await using var site = await RoomSite.StartAsync(RoomSamples.All[name]);
        return await site.GetAsync(RoomSite.QueryOf(RoomSamples.All[name]));
    }
}

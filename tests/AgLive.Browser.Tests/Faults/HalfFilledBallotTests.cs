using AgLive.Browser.Tests.Fixtures;
using AgLive.Web.Wire;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgLive.Browser.Tests.Faults;

/// <summary>OpenSlides #5754: the ballot of another arrived and emptied the one being filled.</summary>
[Collection<OnABadNetwork>, Trait("needs", "services")]
public sealed class HalfFilledBallotTests(BadNetwork net, Chromium chromium)
{
    [Fact]
    public async Task OpenSlides_5754_the_ballots_of_others_move_nothing_in_a_ballot_half_filled()
    {
        await using var voter = await net.HolderAsync(chromium);
        await voter.Page.GetByText("Voter séparément").ClickAsync();
        var first = voter.Page.Locator("#ballot input[type=radio][value=contre]").First;
        await first.CheckAsync(new() { Force = true });
        var where = await PlacesAsync(voter.Page);

        await OthersVoteAsync(voter);
        await net.Assembly.Syndic.RunAsync(new SetVideoLink(net.Assembly.Id, Guid.NewGuid(), "https://visio.example.org/autre"));
        await Expect(voter.Page.Locator("a[href='https://visio.example.org/autre']").First).ToBeAttachedAsync();

        Assert.Equal(where, await PlacesAsync(voter.Page));
        await Expect(first).ToBeCheckedAsync();
        await Expect(voter.Page.Locator("#ballot input[type=radio]:checked")).ToHaveCountAsync(1);
        await voter.NothingIsRecordedAsync();
    }

    private async Task OthersVoteAsync(BadLine voter)
    {
        foreach (var other in net.Assembly.Voters.Where(other => other.CoOwnerId.ToString() != voter.Guest.Name))
        {
            var choice = new BallotChoice(other.CoOwnerId, "contre");
            var answer = await other.Visitor.VoteAsync(new VoteRequest(net.Assembly.Id, voter.Round.Id, Guid.CreateVersion7(), 1, [choice]));
            Assert.True(answer.Ok, answer.Refusal?.Text);
        }
    }

    private static async Task<string> PlacesAsync(IPage page) => string.Join(
        ' ',
        await Task.WhenAll((await page.Locator("#ballot label").AllAsync()).Select(async choice => await choice.BoundingBoxAsync() is { } box ? $"{box.X:0},{box.Y:0},{box.Width:0}x{box.Height:0}" : "none")));
}

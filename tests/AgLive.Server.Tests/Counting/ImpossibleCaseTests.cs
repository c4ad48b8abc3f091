namespace AgLive.Server.Tests.Counting;

public sealed class ImpossibleCaseTests
{
    [Theory]
    [InlineData("""{"a": "peut-être"}""", "inputs.ballots_round1.a")]
    [InlineData("""{"a": 1}""", "inputs.ballots_round1.a")]
    [InlineData("""{"a": "pour", "a": "contre"}""", "inputs.ballots_round1.a")]
    [InlineData("""{"c": "pour"}""", "inputs.ballots_round1.c")]
    [InlineData("""{"s": "pour"}""", "inputs.ballots_round1.s")]
    [InlineData("""[]""", "inputs.ballots_round1")]
    public async Task Ballot_Impossible_NamesTheField(string ballots, string field) =>
        await AssertFieldAsync("count", CountRun.Inputs(ballots: ballots), field);

    [Theory]
    [InlineData("""{"id": "a", "tantiemes": -1, "mode": "present"}""", "inputs.owners[0].tantiemes")]
    [InlineData("""{"id": "a", "tantiemes": 1.0000001, "mode": "present"}""", "inputs.owners[0].tantiemes")]
    [InlineData("""{"id": "a", "tantiemes": "10", "mode": "present"}""", "inputs.owners[0].tantiemes")]
    [InlineData("""{"id": "a", "tantiemes": 99999999999999999999, "mode": "present"}""", "inputs.owners[0].tantiemes")]
    [InlineData("""{"id": "a", "tantiemes": 9000000000000000000, "mode": "present"}""", "inputs.owners")]
    [InlineData("""{"id": "a", "tantiemes": 10, "mode": "asleep"}""", "inputs.owners[0].mode")]
    [InlineData("""{"id": "b", "tantiemes": 10, "mode": "present"}""", "inputs.owners[1].id")]
    [InlineData("""{"id": "", "tantiemes": 10, "mode": "present"}""", "inputs.owners[0].id")]
    [InlineData("""{"tantiemes": 10, "mode": "present"}""", "inputs.owners[0].id")]
    [InlineData("""{"id": "a", "tantiemes": 10, "mode": "present", "hlm": "yes"}""", "inputs.owners[0].hlm")]
    [InlineData("3", "inputs.owners[0]")]
    public async Task Owner_Impossible_NamesTheField(string owner, string field) =>
        await AssertFieldAsync("count", CountRun.Inputs(firstOwner: owner), field);

    [Fact]
    public async Task Majority_Unknown_NamesTheField() =>
        await AssertFieldAsync("count", CountRun.Inputs(majority: "27"), "inputs.majority");

    [Theory]
    [InlineData("""{"mandataire_own_voix": 1, "mandants_voix": [1, -1], "T": 10}""", "inputs.mandants_voix[1]")]
    [InlineData("""{"mandataire_own_voix": 1, "mandants_voix": [1]}""", "inputs.T")]
    [InlineData("""{"mandataire_role": "roi", "mandants": ["a"]}""", "inputs.mandataire_role")]
    [InlineData("""{"mandants": 4}""", "inputs.mandants")]
    public async Task Proxy_Impossible_NamesTheField(string inputs, string field) =>
        await AssertFieldAsync("proxy", inputs, field);

    [Theory]
    [InlineData("""{"T": 1000, "first_votes": {"A": {"pour": 900, "contre": 200}}}""", "inputs.first_votes.A")]
    [InlineData("""{"T": 1000, "first_votes": {"A": {"pour": 400, "contre": 0}}, "request": "second_vote C"}""", "inputs.request")]
    [InlineData("""{"T": 1000, "first_votes": {"A": {"pour": 100, "contre": 0}}, "second_votes": {"A": {"pour": 1, "contre": 0}}}""", "inputs.second_votes.A")]
    public async Task Competition_Impossible_NamesTheField(string inputs, string field) =>
        await AssertFieldAsync("competition", inputs, field);

    [Fact]
    public async Task TwoOwners_Three_NamesTheField() => await AssertFieldAsync(
        "two_owner_regime", """{"voix": {"a": 1, "b": 1, "c": 1}, "ballots": {}, "matter": "24"}""", "inputs.voix");

    private static async Task AssertFieldAsync(string kind, string inputs, string field)
    {
        var run = await CountRun.OfAsync($$"""[{"id": "x", "kind": "{{kind}}", "inputs": {{inputs}} }]""");

        Assert.StartsWith(field + "\u00A0: ", (string?)run.Answers[0]!["error"], StringComparison.Ordinal);
    }
}

using AgLive.Domain;
using AgLive.Server.Data.Model;
using AgLive.Server.Tests.App;
using AgLive.Server.Tests.Data;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Tests.Electorate;

/// <summary>What the console refuses and what it says, over HTTP with the real program.</summary>
public abstract class ConsoleRefusalContract
{
    protected abstract Task<string?> DatabaseAsync();

    [Fact]
    public async Task TwoOwners_AreCountedByArticle41_16AndTheConsoleSaysSo()
    {
        await using var house = await House.OpenAsync(HouseFiles.TwoOwners, await DatabaseAsync());
        await house.SignAsync("A");
        await house.SignAsync("B");
        await house.ElectPresidentAsync("A");

        var note = Assert.Single((await house.ConsoleAsync("3")).Item!.Electorate);
        Assert.Equal(("twoOwners", "Copropriété à deux\u00A0: art.\u00A041-16"), (note.Kind, note.Title));
        Assert.Equal("twoOwners", Assert.Single((await house.ConsoleAsync()).Electorate).Kind);

        // 700 of 1 000 is above half and above two thirds: alone, A decides; reduced to 300 he never would.
        foreach (var number in (string[])["2", "3"])
        {
            var round = await house.OpenVoteAsync(number);
            await house.VoteAsync("A", "pour");
            await house.VoteAsync("B", "contre");
            var result = await house.CloseAndProclaimAsync(round);
            Assert.True(result is { Adopted: true, Total: 1_000 });
            await using var db = await house.App.DatabaseAsync();
            Assert.True((await db.Rounds.SingleAsync(row => row.Id == round)).IsTwoOwnerRegime);
        }
    }

    [Fact]
    public async Task SecondVote_BeforeEveryQuoteHadItsFirst_IsRefusedInWords()
    {
        await using var house = await House.OpenAsync(HouseFiles.Ten, await DatabaseAsync());
        string[] present = ["P1", "P2", "P3", "P4"];
        foreach (var identifier in present)
        {
            await house.SignAsync(identifier);
        }

        await house.ElectPresidentAsync("P1");
        var first = await house.OpenVoteAsync("2.1");
        foreach (var identifier in present)
        {
            await house.VoteAsync(identifier, "pour");
        }

        var rejected = await house.CloseAndProclaimAsync(first);
        Assert.True(rejected is { Adopted: false, SecondVoteSentence: not null });
        var second = new OpenSecondVote(house.AssemblyId, Guid.NewGuid(), first);
        var sentence = await house.RefusedAsync(RefusalCode.CompetitionFirstVotes, second);
        Assert.Contains("Tous les devis n'ont pas eu leur premier vote", sentence, StringComparison.Ordinal);
        var offer = (await house.ConsoleAsync("2.1")).Item!;
        Assert.Equal(sentence, offer.SecondVote!.WhyNot);
        Assert.DoesNotContain("openSecondVote", offer.Acts);

        var other = await house.OpenVoteAsync("2.2");
        await house.VoteAsync("P1", "contre");
        await house.CloseAndProclaimAsync(other);
        await house.DoAsync(second with { CommandId = Guid.NewGuid() });
    }

    [Fact]
    public async Task Proxy_BeyondThreeAndTenPercent_AndToTheSyndic_IsRefusedInWords()
    {
        await using var house = await House.OpenAsync(HouseFiles.Ten, await DatabaseAsync());
        foreach (var grantor in (string[])["P2", "P3", "P4"])
        {
            await house.GiveAsync(grantor, "P1");
        }

        // The fourth: 500 of 1 000 voix.
        var sentence = await house.RefusedAsync(RefusalCode.ProxyLimit, house.Mandate("P5", "P1"));
        Assert.Contains("10\u00A0%", sentence, StringComparison.Ordinal);

        var syndic = await house.App.AccountIdAsync(AgLiveApp.SyndicEmail);
        await using (var db = await house.App.DatabaseAsync())
        {
            db.AccountCoOwners.Add(new AccountCoOwner { AccountId = syndic, CoOwnerId = house.Owners["P9"] });
            await db.SaveChangesAsync();
        }

        house.ForgetRegistry();
        var barred = await house.RefusedAsync(RefusalCode.ProxyHolderBarred, house.Mandate("P5", "P9"));
        Assert.Contains("Le syndic, ses proches et ses préposés", barred, StringComparison.Ordinal);
        Assert.False((await house.ConsoleAsync()).Attendance.Single(line => line.CoOwnerId == house.Owners["P9"]).CanBeHolder);
    }
}

public sealed class SqliteConsoleRefusalTests : ConsoleRefusalContract
{
    protected override Task<string?> DatabaseAsync() => Task.FromResult<string?>(null);
}

[Trait("needs", "services")]
public sealed class PostgreSqlConsoleRefusalTests(PostgresFixture postgres) : ConsoleRefusalContract
{
    protected override async Task<string?> DatabaseAsync() => await (await postgres.ServerAsync()).CreateDatabaseAsync();
}

using System.Globalization;
using AgLive.Domain;
using AgLive.Domain.Deadlines;
using AgLive.Server.Data.Model;
using AgLive.Server.Tests.Import;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Tests.Postal;

/// <summary>
/// The cut-off to the second, by the server's clock: what is signed before the legal limit counts, between it and the 72
/// hours it waits for the president, then nothing is taken. Expected instants are those of the table of décret art. 9 bis,
/// written out in UTC.
/// </summary>
public sealed class PostalCutoffTests
{
    /// <summary>Meeting, zone, first instant too late by law, first instant too late by the 72 hours.</summary>
    public static TheoryData<string, string, string, string> Cases => new()
    {
        { "2037-11-26T17:00Z", "Europe/Paris", "2037-11-22T23:00Z", "2037-11-23T17:00Z" },

        // Clocks go forward on Sunday 28 March 2038: the meeting is in summer time, its limit in winter time.
        { "2038-03-29T08:00Z", "Europe/Paris", "2038-03-25T23:00Z", "2038-03-26T08:00Z" },

        // Clocks go back on Sunday 25 October 2037: the limit is in summer time.
        { "2037-10-27T17:30Z", "Europe/Paris", "2037-10-23T22:00Z", "2037-10-24T17:30Z" },
        { "2037-11-26T14:00Z", "Indian/Reunion", "2037-11-22T20:00Z", "2037-11-23T14:00Z" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Forms_are_taken_flagged_or_refused_to_the_second(string meeting, string zone, string legal, string hours72)
    {
        var (limit, closes) = (At(legal), At(hours72));
        await using var house = await PostalHouse.ConveneAsync(new TilleulsFiles(), limit.AddDays(-1), At(meeting), zone);

        await SignsAsync(house, "C10021", limit.AddSeconds(-1), FormTiming.InTime);
        await SignsAsync(house, "C10028", limit, FormTiming.AfterLegalLimit);
        await SignsAsync(house, "C10035", limit.AddSeconds(1), FormTiming.AfterLegalLimit);
        await SignsAsync(house, "C10042", closes.AddSeconds(-1), FormTiming.AfterLegalLimit);
        await IsRefusedAsync(house, "C10056", closes);
        await IsRefusedAsync(house, "C10063", closes.AddSeconds(1));

        var late = await house.SheetAsync("C10028");
        Assert.Null(late.Counting);
        Assert.Equal(Web.Postal.SignedForm.Waiting, late.Versions.Single().State);
        Assert.Equal((limit, closes), (late.Window.LegalLimit.ToUniversalTime(), late.Window.ClosesAt.ToUniversalTime()));
    }

    [Fact]
    public async Task An_assembly_with_the_legal_rule_alone_takes_nothing_after_it()
    {
        var meeting = new DateTimeOffset(2037, 11, 26, 17, 0, 0, TimeSpan.Zero);
        var limit = new DateTimeOffset(2037, 11, 22, 23, 0, 0, TimeSpan.Zero);
        await using var house = await PostalHouse.ConveneAsync(new TilleulsFiles(), limit.AddDays(-1), meeting);
        await using (var db = await house.App.DatabaseAsync())
        {
            await db.Assemblies.ExecuteUpdateAsync(set => set.SetProperty(one => one.Policies, """{"FormCutoff":"ClearDays"}"""));
        }

        await house.MoveAsync(meeting);
        await SignsAsync(house, "C10021", limit.AddSeconds(-1), FormTiming.InTime);
        await IsRefusedAsync(house, "C10028", limit);
    }

    [Fact]
    public async Task Nothing_is_withdrawn_nor_changed_after_the_cutoff()
    {
        var meeting = new DateTimeOffset(2037, 11, 26, 17, 0, 0, TimeSpan.Zero);
        await using var house = await PostalHouse.ConveneAsync(new TilleulsFiles(), meeting.AddDays(-8), meeting);
        await house.VoteAsync("C10021", ("4", "pour"));
        await house.ChooseAsync("C10021", "4", "contre");
        house.Clock.Now = meeting.AddHours(-72);
        Assert.Equal(RefusalCode.FormClosed, (await house.ChooseAsync("C10021", "5", "pour")).Refusal?.Code);
        var withdrawn = await house.Port.WithdrawAsync(
            house.Accounts["C10021"], new(house.AssemblyId, house.New(), house.Owners["C10021"]), CancellationToken.None);
        Assert.Equal(RefusalCode.FormClosed, withdrawn.Refusal?.Code);
        var sheet = await house.SheetAsync("C10021");
        Assert.Equal((1, false), (sheet.Counting?.Version, sheet.Window.IsOpen));
    }

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);

    /// <summary>Fills two minutes before, and signs at that instant exactly.</summary>
    private static async Task SignsAsync(PostalHouse house, string owner, DateTimeOffset at, FormTiming expected)
    {
        house.Clock.Now = at.AddMinutes(-2);
        await house.ChooseAsync(owner, "4", "pour");
        var draft = await house.DraftAsync(owner, await house.CodeAsync(owner));
        house.Clock.Now = at;
        Assert.Null((await house.SignAsync(owner, draft)).Refusal);
        await using var db = await house.App.DatabaseAsync();
        var id = house.Owners[owner];
        var form = await db.PostalForms.SingleAsync(one => one.CoOwnerId == id);
        Assert.Equal((expected, at, PostalFormState.Received), (form.Timing, form.ReceivedAt!.Value.ToUniversalTime(), form.State));
    }

    private static async Task IsRefusedAsync(PostalHouse house, string owner, DateTimeOffset at)
    {
        house.Clock.Now = at.AddMinutes(-2);
        await house.ChooseAsync(owner, "4", "pour");
        var draft = await house.DraftAsync(owner, await house.CodeAsync(owner));
        house.Clock.Now = at;
        Assert.Equal(RefusalCode.FormClosed, (await house.SignAsync(owner, draft)).Refusal?.Code);
        Assert.Equal(RefusalCode.FormClosed, (await house.ChooseAsync(owner, "4", "contre")).Refusal?.Code);
        Assert.Empty((await house.SheetAsync(owner)).Versions);
    }
}

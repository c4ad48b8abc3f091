using AgLive.Domain;
using AgLive.Server.Tests.Preparation;
using AgLive.Web.Proxies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgLive.Server.Tests.Proxies;

/// <summary>Mandates given on line (loi 1965 art. 22 I): offered, answered, taken back, passed on. Each test has owners of its own.</summary>
public sealed class ProxyOnLineTests(ConvenedApp convened) : IClassFixture<ConvenedApp>
{
    private readonly ProxyHouse house = new(convened);

    [Fact]
    public async Task Offered_CountsForNothing_UntilAccepted()
    {
        await convened.ConveneAsync(convened.In(0, 0));
        var proxy = await house.OfferAsync("C10021", "C10028");
        Assert.Equal(ProxyStates.Offered, (await house.GivenAsync("C10021"))!.State);
        Assert.Equal(RefusalCode.NotEntitled, (await house.SignAsync("C10028", "C10021")).Refusal?.Code);

        Assert.Null((await house.SignAsync("C10028")).Refusal);
        Assert.False(await house.IsRepresentedAsync("C10021"));
        Assert.Null((await house.AnswerAsync("C10028", proxy, accepts: true)).Refusal);
        Assert.True(await house.IsRepresentedAsync("C10021"));
        Assert.Equal(RefusalCode.ProxyNotInForce, (await house.AnswerAsync("C10028", proxy, accepts: false)).Refusal?.Code);
    }

    [Fact]
    public async Task Declined_IsOver_AndAnotherMayBeGiven()
    {
        await convened.ConveneAsync(convened.In(10, 18));
        var proxy = await house.OfferAsync("C10035", "C10042");
        Assert.Equal(RefusalCode.ProxyAlreadyGiven, (await house.GiveAsync("C10035", await house.DraftAsync("C10035", "C10049"))).Refusal?.Code);
        Assert.Null((await house.AnswerAsync("C10042", proxy, accepts: false)).Refusal);
        var owner = (await house.BookAsync("C10035")).Owners.Single();
        Assert.Null(owner.Given);
        Assert.Equal(await house.NameAsync("C10042"), owner.DeclinedBy);
        await house.OfferAsync("C10035", "C10049");
    }

    /// <summary>Three mandates whatever their voix; the fourth only within 10 % (1 000 voix of 10 000). Measured at the answer too.</summary>
    [Fact]
    public async Task Limit_IsMeasuredAtTheOfferAndAtTheAnswer()
    {
        await convened.ConveneAsync(convened.In(10, 18));
        string[] grantors = ["C10056", "C10063", "C10070", "C10077"];
        var offered = new List<Guid>();
        foreach (var grantor in grantors)
        {
            offered.Add(await house.OfferAsync(grantor, "C10084"));
        }

        foreach (var proxy in offered.Take(3))
        {
            Assert.Null((await house.AnswerAsync("C10084", proxy, accepts: true)).Refusal);
        }

        var refused = await house.AnswerAsync("C10084", offered[3], accepts: true);
        Assert.Equal(RefusalCode.ProxyLimit, refused.Refusal?.Code);
        Assert.Equal(ProxyStates.Offered, (await house.GivenAsync("C10077"))!.State);
        var fifth = await house.GiveAsync("C10091", await house.DraftAsync("C10091", "C10084"));
        Assert.Equal(RefusalCode.ProxyLimit, fifth.Refusal?.Code);
    }

    [Fact]
    public async Task TakenBack_EndsTheRepresentation()
    {
        await convened.ConveneAsync(convened.In(0, 0));
        var proxy = await house.OfferAsync("C10098", "C10105");
        Assert.Null((await house.SignAsync("C10105")).Refusal);
        Assert.Null((await house.AnswerAsync("C10105", proxy, accepts: true)).Refusal);
        Assert.True(await house.IsRepresentedAsync("C10098"));
        Assert.Equal(RefusalCode.ProxyNotInForce, (await house.RevokeAsync("C10105", proxy)).Refusal?.Code);
        Assert.Null((await house.RevokeAsync("C10098", proxy)).Refusal);
        Assert.False(await house.IsRepresentedAsync("C10098"));
    }

    [Fact]
    public async Task GrantorWhoComes_VotesHimself()
    {
        await convened.ConveneAsync(convened.In(0, 0));
        await house.OfferAsync("C10112", "C10119");
        Assert.Null((await house.SignAsync("C10112")).Refusal);
        Assert.Null((await house.BookAsync("C10112")).Owners.Single().Given);
        var given = await house.GiveAsync("C10112", await house.DraftAsync("C10112", "C10119"));
        Assert.Equal(RefusalCode.AlreadyPresent, given.Refusal?.Code);
    }

    /// <summary>Declined by the substitute, the mandate comes back to who passed it on, who still is there.</summary>
    [Fact]
    public async Task PassedOn_BelongsToTheSubstitute_OrComesBack()
    {
        await convened.ConveneAsync(convened.In(0, 0));
        var first = await house.OfferAsync("C10126", "C10133");
        await house.AnswerAsync("C10133", first, accepts: true);
        Assert.Null((await house.SignAsync("C10133", "C10126")).Refusal);

        await PassOnAsync(first);
        Assert.False(await house.IsRepresentedAsync("C10126"));
        Assert.Null((await house.AnswerAsync("C10140", (await house.GivenAsync("C10126"))!.ProxyId, accepts: false)).Refusal);
        Assert.True(await house.IsRepresentedAsync("C10126"));
        Assert.Equal(first, (await house.GivenAsync("C10126"))!.ProxyId);

        await PassOnAsync(first);
        Assert.Null((await house.SignAsync("C10140")).Refusal);
        Assert.Null((await house.AnswerAsync("C10140", (await house.GivenAsync("C10126"))!.ProxyId, accepts: true)).Refusal);
        Assert.True(await house.IsRepresentedAsync("C10126"));
        Assert.Equal(await house.NameAsync("C10133"), (await house.BookAsync("C10140")).Received.Single().PassedOnBy);
    }

    [Fact]
    public async Task PassedOn_AgainstTheGrantorsWord_IsRefused()
    {
        await convened.ConveneAsync(convened.In(10, 18));
        var draft = await house.DraftAsync("C10147", "C10154") with { ForbidsSubdelegation = true };
        Assert.Null((await house.GiveAsync("C10147", draft)).Refusal);
        var proxy = (await house.GivenAsync("C10147"))!.ProxyId;
        await house.AnswerAsync("C10154", proxy, accepts: true);
        var passed = await house.DraftAsync("C10147", "C10161") with { PassedOnId = proxy, Data = await house.NameAsync("C10154") };
        Assert.Equal(RefusalCode.SubdelegationForbidden, (await house.GiveAsync("C10154", passed)).Refusal?.Code);
        Assert.Equal(RefusalCode.ProxyNotInForce, (await house.GiveAsync("C10161", passed with { CommandId = Guid.NewGuid() })).Refusal?.Code);
    }

    /// <summary>Somebody who is not a co-owner accepts by using it (C. civ. art. 1985): nobody waits for an answer.</summary>
    [Fact]
    public async Task ToSomebodyElse_IsInForceAtOnce_ButNotToTheSyndic()
    {
        await convened.ConveneAsync(convened.In(10, 18));
        foreach (var barred in new[] { "Cabinet Exemple", "cabinet exemple", "Le syndic" })
        {
            var refused = await house.GiveAsync("C10168", await house.DraftAsync("C10168", null, barred));
            Assert.Equal(RefusalCode.ProxyHolderBarred, refused.Refusal?.Code);
        }

        var undeclared = await house.DraftAsync("C10168", null, "Paule Vidal") with { Declared = false };
        Assert.Equal(RefusalCode.HolderUndeclared, (await house.GiveAsync("C10168", undeclared)).Refusal?.Code);
        Assert.Null((await house.GiveAsync("C10168", await house.DraftAsync("C10168", null, "Paule Vidal"))).Refusal);
        Assert.Equal(ProxyStates.Accepted, (await house.GivenAsync("C10168"))!.State);
    }

    [Fact]
    public async Task Blank_WaitsToBeDistributed()
    {
        await convened.ConveneAsync(convened.In(10, 18));
        Assert.Null((await house.GiveAsync("C10175", await house.DraftAsync("C10175", null))).Refusal);
        var given = await house.GivenAsync("C10175");
        Assert.Equal((ProxyStates.Blank, ""), (given!.State, given.HolderName));
    }

    [Fact]
    public async Task Nonsense_IsRefused()
    {
        await convened.ConveneAsync(convened.In(10, 18));
        var sound = await house.DraftAsync("C10182", "C10189");
        var unknown = new ProxyInstruction(Guid.NewGuid(), "pour");
        (GiveProxy Draft, RefusalCode Code)[] drafts =
        [
            (sound with { HolderId = sound.GrantorId }, RefusalCode.ProxyToSelf),
            (sound with { HolderId = Guid.NewGuid() }, RefusalCode.NotEntitled),
            (sound with { IsBlank = true }, RefusalCode.BadRequest),
            (sound with { Instructions = [unknown] }, RefusalCode.BadRequest),
            (sound with { Kind = "stamped" }, RefusalCode.BadRequest),
            (sound with { Data = "" }, RefusalCode.SignatureEmpty),
            (sound with { Data = "Quelqu'un d'autre" }, RefusalCode.SignatureNameDiffers),
            (sound with { Kind = "drawn", Data = "[[[1,2,0]]]" }, RefusalCode.SignatureEmpty),
            (sound with { HolderId = null, HolderName = "A\u0007" }, RefusalCode.BadRequest),
        ];
        foreach (var (draft, code) in drafts)
        {
            Assert.Equal(code, (await house.GiveAsync("C10182", draft with { CommandId = Guid.NewGuid() })).Refusal?.Code);
        }

        var stranger = await house.GiveAsync("C10189", sound);
        Assert.Equal(RefusalCode.NotEntitled, stranger.Refusal?.Code);
    }

    [Fact]
    public async Task Stranger_FindsNothing()
    {
        await convened.App.AddSyndicAsync("ailleurs@cabinet.example.org");
        var draft = await house.DraftAsync("C10196", "C10203");
        Assert.Equal(RefusalCode.NotFound, (await house.GiveAsync("ailleurs@cabinet.example.org", draft)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await house.AnswerAsync("ailleurs@cabinet.example.org", Guid.NewGuid(), true)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await house.RevokeAsync("ailleurs@cabinet.example.org", Guid.NewGuid())).Refusal?.Code);
        Assert.Equal(RefusalCode.ProxyNotInForce, (await house.RevokeAsync("C10203", await house.OfferAsync("C10196", "C10203"))).Refusal?.Code);
    }

    [Fact]
    public async Task EveryAct_IsJournaled()
    {
        await convened.ConveneAsync(convened.In(10, 18));
        var proxy = await house.OfferAsync("C10210", "C10217");
        await house.AnswerAsync("C10217", proxy, accepts: true);
        await house.RevokeAsync("C10210", proxy);
        var id = (await convened.OwnerIdAsync("C10210")).ToString();
        await using var db = await convened.App.DatabaseAsync();
        var kinds = await db.JournalEntries.Where(line => line.Payload.Contains(id)).OrderBy(line => line.Sequence)
            .Select(line => line.Kind).ToListAsync();
        Assert.Equal(["proxy-given", "proxy-accepted", "proxy-revoked"], kinds);
    }

    private async Task PassOnAsync(Guid first)
    {
        var draft = await house.DraftAsync("C10126", "C10140") with { PassedOnId = first, Data = await house.NameAsync("C10133") };
        Assert.Null((await house.GiveAsync("C10133", draft)).Refusal);
    }
}

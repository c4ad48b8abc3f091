using AgLive.Domain;
using AgLive.Server.Tests.Import;
using AgLive.Web.Postal;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Tests.Postal;

/// <summary>A form from its first choice to its withdrawal, and what is refused on the way.</summary>
public sealed class PostalFormTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Meeting = new(2037, 11, 26, 17, 0, 0, TimeSpan.Zero);

    private PostalHouse house = null!;

    public async ValueTask InitializeAsync() =>
        house = await PostalHouse.ConveneAsync(new TilleulsFiles(), Meeting.AddDays(-10), Meeting);

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task A_version_counts_from_its_signature_until_the_next_one_is_signed()
    {
        await house.ChooseAsync("C10021", "4", "pour");
        await house.ChooseAsync("C10021", "6", "contre");
        await house.ChooseAsync("C10021", "6", "abstention", second: true);
        var draft = await house.SheetAsync("C10021");
        Assert.Null(draft.Counting);
        Assert.Equal(1, draft.DraftVersion);
        Assert.Equal(("contre", "abstention"), Line(draft, "6"));

        Assert.Null((await house.SignAsync("C10021", await house.DraftAsync("C10021", await house.CodeAsync("C10021")))).Refusal);
        var signed = await house.SheetAsync("C10021");
        Assert.Equal(1, signed.Counting?.Version);
        Assert.Null(signed.DraftVersion);

        await house.ChooseAsync("C10021", "4", "contre");
        var changed = await house.SheetAsync("C10021");
        Assert.Equal((1, 2), (changed.Counting?.Version, changed.DraftVersion));
        Assert.Equal("contre", Line(changed, "4").First);
        Assert.Equal(("contre", "abstention"), Line(changed, "6"));

        await house.VoteAsync("C10021");
        var second = await house.SheetAsync("C10021");
        Assert.Equal((2, 2), (second.Counting?.Version, second.Versions.Count));
        Assert.Equal(SignedForm.Replaced, second.Versions[1].State);

        var withdrawn = await house.Port.WithdrawAsync(
            house.Accounts["C10021"], new WithdrawPostalForm(house.AssemblyId, house.New(), house.Owners["C10021"]), CancellationToken.None);
        Assert.Null(withdrawn.Refusal);
        var none = await house.SheetAsync("C10021");
        Assert.Null(none.Counting);
        Assert.All(none.Versions, form => Assert.Equal(SignedForm.Withdrawn, form.State));
    }

    [Fact]
    public async Task A_change_that_is_dropped_leaves_what_was_signed()
    {
        await house.VoteAsync("C10028", ("4", "pour"));
        await house.ChooseAsync("C10028", "4", "contre");
        Assert.Null((await house.Port.DiscardAsync(house.Accounts["C10028"], house.AssemblyId, house.Owners["C10028"], CancellationToken.None)).Refusal);
        var sheet = await house.SheetAsync("C10028");
        Assert.Equal((1, null, "pour"), (sheet.Counting?.Version, sheet.DraftVersion, Line(sheet, "4").First));
    }

    [Fact]
    public async Task Forged_choices_are_refused_and_nothing_is_saved()
    {
        var me = house.Accounts["C10021"];
        var mine = house.Owners["C10021"];
        var asked = new (PostalChoice Choice, RefusalCode Code)[]
        {
            (new(house.AssemblyId, house.Owners["C10028"], house.Agenda["4"], false, "pour"), RefusalCode.NotEntitled),
            (new(house.AssemblyId, mine, Guid.NewGuid(), false, "pour"), RefusalCode.NotFound),
            (new(house.AssemblyId, mine, house.Agenda["15"], false, "pour"), RefusalCode.NotAVote),
            (new(house.AssemblyId, mine, house.Agenda["4"], true, "pour"), RefusalCode.NotAVote),
            (new(house.AssemblyId, mine, house.Agenda["4"], false, "withdrawn"), RefusalCode.BadRequest),
            (new(Guid.NewGuid(), mine, house.Agenda["4"], false, "pour"), RefusalCode.NotFound),
        };
        foreach (var (choice, code) in asked)
        {
            Assert.Equal(code, (await house.Port.ChooseAsync(me, choice, CancellationToken.None)).Refusal?.Code);
        }

        await using var db = await house.App.DatabaseAsync();
        Assert.Equal(0, await db.PostalForms.CountAsync());
    }

    [Fact]
    public async Task A_signature_needs_a_choice_a_declaration_a_name_and_what_was_on_screen()
    {
        Assert.Equal(RefusalCode.FormEmpty, (await house.Port.SendCodeAsync(
            house.Accounts["C10035"], house.AssemblyId, house.Owners["C10035"], CodeWay.Email, CancellationToken.None)).Refusal?.Code);

        await house.ChooseAsync("C10035", "4", "pour");
        await house.ChooseAsync("C10035", "4", "");
        var empty = await house.DraftAsync("C10035", await house.CodeAsync("C10035"));
        Assert.Equal(RefusalCode.FormEmpty, (await house.SignAsync("C10035", empty)).Refusal?.Code);

        await house.ChooseAsync("C10035", "4", "pour");
        var draft = await house.DraftAsync("C10035", await house.CodeAsync("C10035"));
        foreach (var (command, code) in new[]
        {
            (draft with { Declared = false }, RefusalCode.FormUndeclared),
            (draft with { Data = "" }, RefusalCode.SignatureEmpty),
            (draft with { Data = "Quelqu'un d'autre" }, RefusalCode.SignatureNameDiffers),
            (draft with { Kind = "drawn", Data = "[]" }, RefusalCode.SignatureEmpty),
            (draft with { Kind = "stamp" }, RefusalCode.BadRequest),
            (draft with { Version = 7 }, RefusalCode.FormEmpty),
            (draft with { CoOwnerId = house.Owners["C10028"] }, RefusalCode.NotEntitled),
            (draft with { Revision = draft.Revision + 1 }, RefusalCode.StateChanged),
        })
        {
            Assert.Equal(code, (await house.SignAsync("C10035", command)).Refusal?.Code);
        }

        Assert.Null((await house.SheetAsync("C10035")).Counting);
        Assert.Null((await house.SignAsync("C10035", draft with { CommandId = house.New() })).Refusal);
        Assert.Equal(RefusalCode.FormAlreadySigned, (await house.SignAsync("C10035", draft with { CommandId = house.New() })).Refusal?.Code);
        Assert.Single((await house.SheetAsync("C10035")).Versions);
    }

    [Fact]
    public async Task A_code_is_worth_five_tries_fifteen_minutes_and_one_signature()
    {
        await house.ChooseAsync("C10042", "4", "pour");
        var code = await house.CodeAsync("C10042");
        var wrong = code == "000000" ? "000001" : "000000";
        var draft = await house.DraftAsync("C10042", wrong);
        for (var left = 4; left > 0; left--)
        {
            var refusal = (await house.SignAsync("C10042", draft)).Refusal;
            Assert.Equal((RefusalCode.CodeWrong, left), (refusal?.Code, int.Parse(refusal!.Detail![..1], System.Globalization.CultureInfo.InvariantCulture)));
        }

        Assert.Equal(RefusalCode.CodeExpired, (await house.SignAsync("C10042", draft)).Refusal?.Code);
        Assert.Equal(RefusalCode.CodeExpired, (await house.SignAsync("C10042", draft with { Code = code })).Refusal?.Code);

        var late = await house.CodeAsync("C10042");
        house.Clock.Now += TimeSpan.FromMinutes(15);
        Assert.Equal(RefusalCode.CodeExpired, (await house.SignAsync("C10042", draft with { Code = late })).Refusal?.Code);

        var old = await house.CodeAsync("C10042");
        var fresh = await house.CodeAsync("C10042");
        if (old != fresh)
        {
            Assert.Equal(RefusalCode.CodeWrong, (await house.SignAsync("C10042", draft with { Code = old })).Refusal?.Code);
        }

        Assert.Null((await house.SignAsync("C10042", draft with { Code = fresh, CommandId = house.New() })).Refusal);
    }

    [Fact]
    public async Task Codes_are_not_asked_for_in_a_row_and_are_wiped_from_the_outbox_once_sent()
    {
        await house.ChooseAsync("C10049", "4", "pour");
        if ((await house.SheetAsync("C10049")).Email is null)
        {
            Assert.Equal(RefusalCode.NoAddress, (await SendAsync("C10049")).Refusal?.Code);
        }

        await house.ChooseAsync("C10021", "5", "pour");
        Assert.Null((await SendAsync("C10021")).Refusal);
        Assert.Equal(RefusalCode.TooFast, (await SendAsync("C10021")).Refusal?.Code);
    }

    [Fact]
    public async Task The_journal_says_who_signed_by_what_means_and_never_what()
    {
        await house.VoteAsync("C10021", ("4", "pour"), ("6", "contre/abstention"));
        await using var db = await house.App.DatabaseAsync();
        var line = await db.JournalEntries.SingleAsync(entry => entry.Kind == "form-signed");
        var form = await db.PostalForms.SingleAsync();
        Assert.Contains(form.StatementHash, line.Payload, StringComparison.Ordinal);
        Assert.Contains(form.ContentHash, line.Payload, StringComparison.Ordinal);
        Assert.Contains("code à usage unique", line.Payload, StringComparison.Ordinal);
        foreach (var word in new[] { "pour\"", "contre", "abstention" })
        {
            Assert.DoesNotContain(word, line.Payload, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Null(form.Opened);
    }

    private async Task<Outcome<CodeSent>> SendAsync(string owner) =>
        await house.Port.SendCodeAsync(house.Accounts[owner], house.AssemblyId, house.Owners[owner], CodeWay.Email, CancellationToken.None);

    private static (string First, string Second) Line(PostalSheet sheet, string number)
    {
        var line = sheet.Lines.Single(one => one.Number == number);
        return (line.First, line.Second);
    }
}

using System.Text;
using AgLive.Domain;
using AgLive.Server.Data.Model;
using AgLive.Server.Notices.Reminders;
using AgLive.Server.Tests.Import;
using AgLive.Web.Console;
using AgLive.Web.Postal;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgLive.Server.Tests.Postal;

/// <summary>What the syndic does with forms: those on paper, read twice; those left to the president; who is reminded.</summary>
public sealed class PostalDeskTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Meeting = new(2037, 11, 26, 17, 0, 0, TimeSpan.Zero);
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4 un formulaire");

    private PostalHouse house = null!;
    private Guid second;

    private IPostalDesk Desk => house.App.Services.GetRequiredService<IPostalDesk>();

    public async ValueTask InitializeAsync()
    {
        house = await PostalHouse.ConveneAsync(new TilleulsFiles(), Meeting.AddDays(-10), Meeting);
        second = (await house.App.AddSyndicAsync("seconde@cabinet.example.org")).Id;
        await using var db = await house.App.DatabaseAsync();
        var condominium = await db.Condominiums.Select(one => one.Id).SingleAsync();
        if (!await db.CondominiumManagers.AnyAsync(one => one.AccountId == second))
        {
            db.CondominiumManagers.Add(new CondominiumManager { AccountId = second, CondominiumId = condominium });
            await db.SaveChangesAsync();
        }

        house.App.Services.GetRequiredService<Server.Data.AssemblyViews>().InvalidateRegistry(condominium);
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task A_paper_form_counts_once_somebody_else_has_read_the_same()
    {
        var entered = Paper("C10049", ("4", ["pour"]), ("6", ["contre"]), ("8", ["pour", "contre"]));
        Assert.Null((await Desk.EnterAsync(house.Syndic, entered, CancellationToken.None)).Refusal);
        Assert.Empty((await DeskAsync()).Counting);

        var check = new CheckPaperForm(house.AssemblyId, house.New(), entered.CommandId, IsSigned: true, entered.Answers);
        Assert.Equal(RefusalCode.SamePerson, (await Desk.CheckAsync(house.Syndic, check, CancellationToken.None)).Refusal?.Code);
        var wrong = check with { Answers = Answers(("4", ["contre"]), ("6", ["contre"]), ("8", ["pour"])) };
        var refusal = (await Desk.CheckAsync(second, wrong, CancellationToken.None)).Refusal;
        Assert.Equal((RefusalCode.PaperDiffers, "n° 4, n° 8"), (refusal?.Code, refusal?.Detail));
        Assert.Null((await Desk.CheckAsync(second, check, CancellationToken.None)).Refusal);
        Assert.Equal(house.Owners["C10049"], DeskOf(await DeskAsync()).CoOwnerId);
    }

    [Fact]
    public async Task A_late_paper_form_is_kept_marked_and_never_counts()
    {
        house.Clock.Now = Meeting.AddDays(-1);
        var late = Paper("C10049", ("4", ["pour"])) with { ReceivedAt = Meeting.AddHours(-72) };
        Assert.Null((await Desk.EnterAsync(house.Syndic, late, CancellationToken.None)).Refusal);
        var desk = await DeskAsync();
        Assert.Equal(SignedForm.Late, desk.Forms.Single().Form.State);
        Assert.Empty(desk.Counting);
        Assert.Empty(desk.Waiting);
    }

    [Fact]
    public async Task Bad_paper_forms_are_refused_and_nothing_is_kept()
    {
        var good = Paper("C10049", ("4", ["pour"]));
        foreach (var (command, code) in new[]
        {
            (good with { Scan = Encoding.ASCII.GetBytes("MZ not a scan") }, RefusalCode.DocumentFormat),
            (good with { Scan = [.. Pdf, .. new byte[50 * 1024 * 1024]] }, RefusalCode.DocumentTooLarge),
            (good with { ReceivedAt = house.Clock.Now.AddMinutes(1) }, RefusalCode.ReceiptDate),
            (good with { ReceivedAt = DateTimeOffset.MinValue.AddYears(3) }, RefusalCode.ReceiptDate),
            (good with { CoOwnerId = Guid.NewGuid() }, RefusalCode.NotFound),
            (good with { Answers = [new PaperAnswer(Guid.NewGuid(), ["pour"], null)] }, RefusalCode.BadRequest),
            (good with { Answers = [new PaperAnswer(house.Agenda["4"], ["peut-être"], null)] }, RefusalCode.BadRequest),
            (good with { Answers = [good.Answers[0], good.Answers[0]] }, RefusalCode.BadRequest),
        })
        {
            Assert.Equal(code, (await Desk.EnterAsync(house.Syndic, command, CancellationToken.None)).Refusal?.Code);
        }

        Assert.Equal(RefusalCode.NotAllowed, (await Desk.EnterAsync(house.Accounts["C10021"], good, CancellationToken.None)).Refusal?.Code);
        await using var db = await house.App.DatabaseAsync();
        Assert.Equal(0, await db.PostalForms.CountAsync());
        Assert.Equal(0, await db.PostalFiles.CountAsync());
    }

    [Fact]
    public async Task The_first_vote_waits_for_the_president_s_decision_on_flagged_forms()
    {
        house.Clock.Now = Meeting.AddHours(-72).AddMinutes(-30);
        await house.VoteAsync("C10021", ("4", "pour"));
        await house.VoteAsync("C10028", ("4", "contre"));
        var forms = (await DeskAsync()).Waiting.ToDictionary(form => form.CoOwnerId, form => form.Form.FormId);
        var admit = new DecideForm(house.AssemblyId, house.New(), forms[house.Owners["C10021"]], true, "M. Joubert, président de séance", "Envoyé à temps.");
        Assert.Equal(RefusalCode.NotInSession, (await Desk.DecideAsync(house.Syndic, admit, CancellationToken.None)).Refusal?.Code);

        await house.DoAsync(new OpenSession(house.AssemblyId, house.New()));
        await house.ComeAsync("C10035");
        await house.DoAsync(new SetCandidate(house.AssemblyId, house.New(), house.Agenda["1"], house.Owners["C10035"], ""));
        var open = new OpenVote(house.AssemblyId, house.New(), house.Agenda["1"]);
        var console = house.App.Services.GetRequiredService<IConsole>();
        Assert.Equal(RefusalCode.FormsUndecided, (await console.RunAsync(house.Syndic, open, CancellationToken.None)).Refusal?.Code);
        Assert.Equal(RefusalCode.MotiveMissing, (await Desk.DecideAsync(
            house.Syndic, admit with { CommandId = house.New(), Motive = " " }, CancellationToken.None)).Refusal?.Code);

        Assert.Null((await Desk.DecideAsync(house.Syndic, admit with { CommandId = house.New() }, CancellationToken.None)).Refusal);
        Assert.Null((await Desk.DecideAsync(
            house.Syndic, admit with { CommandId = house.New(), FormId = forms[house.Owners["C10028"]], Admits = false }, CancellationToken.None)).Refusal);
        await house.OpenVoteAsync("1");
        Assert.Equal(RefusalCode.FormNotLeft, (await Desk.DecideAsync(
            house.Syndic, admit with { CommandId = house.New(), Admits = false }, CancellationToken.None)).Refusal?.Code);
        var desk = await DeskAsync();
        Assert.Equal(house.Owners["C10021"], DeskOf(desk).CoOwnerId);
        await using var db = await house.App.DatabaseAsync();
        Assert.Equal(2, await db.JournalEntries.CountAsync(line => line.Kind == "form-decided"));
    }

    [Fact]
    public async Task The_syndic_sees_who_signed_and_what_an_amendment_would_do_only_once_the_box_is_open()
    {
        await house.VoteAsync("C10021", ("4", "pour"));
        await house.VoteAsync("C10028", ("4", "contre"));
        Assert.Null((await Desk.AmendmentAsync(house.Syndic, house.AssemblyId, house.Agenda["4"], CancellationToken.None)).Value);
        Assert.DoesNotContain(house.Owners["C10021"], (await DeskAsync()).Missing.Select(owner => owner.CoOwnerId));
        await house.DoAsync(new OpenSession(house.AssemblyId, house.New()));
        var effect = (await Desk.AmendmentAsync(house.Syndic, house.AssemblyId, house.Agenda["4"], CancellationToken.None)).Value;
        var voix = (await house.SheetAsync("C10021")).Owner.Voix;
        Assert.Equal((2, 1, voix), (effect!.Forms, effect.Favourable, effect.FavourableVoix));
    }

    [Fact]
    public async Task Reminders_go_ten_five_and_one_days_before_to_those_who_have_not_voted()
    {
        // The nearest limit is Sunday 22 November at midnight, 23:00 UTC.
        var limit = new DateTimeOffset(2037, 11, 22, 23, 0, 0, TimeSpan.Zero);
        var planner = house.App.Services.GetRequiredService<ReminderPlanner>();
        await MoveClockAsync(limit.AddDays(-10).AddMinutes(-1));
        Assert.Equal(0, await RemindedAsync(planner));
        await MoveClockAsync(limit.AddDays(-10));
        var all = await RemindedAsync(planner);
        Assert.True(all > 30);
        Assert.Equal(all, await RemindedAsync(planner));
        await house.VoteAsync("C10021", ("4", "pour"));
        await MoveClockAsync(limit.AddDays(-5));
        Assert.Equal((2 * all) - 1, await RemindedAsync(planner));
        await house.VoteAsync("C10028", ("4", "pour"));
        await MoveClockAsync(limit.AddDays(-1));
        Assert.Equal((3 * all) - 3, await RemindedAsync(planner));
        await MoveClockAsync(limit);
        Assert.Equal((3 * all) - 3, await RemindedAsync(planner));
    }

    private static DeskForm DeskOf(PostalDesk desk) => Assert.Single(desk.Counting);

    private async Task MoveClockAsync(DateTimeOffset at)
    {
        house.Clock.Now = at;
        await house.MoveAsync(Meeting);
    }

    /// <summary>How many reminders of forms there are, after one more look.</summary>
    private async Task<int> RemindedAsync(ReminderPlanner planner)
    {
        await planner.PlanAsync(CancellationToken.None);
        await using var db = await house.App.DatabaseAsync();
        return await db.OutboxMessages.CountAsync(one => one.DedupKey.StartsWith("rappel:Forms"));
    }

    private async Task<PostalDesk> DeskAsync() => (await Desk.OfAsync(house.Syndic, house.AssemblyId, CancellationToken.None)).Value;

    private EnterPaperForm Paper(string owner, params (string Number, string[] Boxes)[] lines) => new(
        house.AssemblyId, house.New(), house.Owners[owner], house.Clock.Now.AddHours(-2), IsSigned: true, HasSecondLines: false, Answers(lines), Pdf);

    private List<PaperAnswer> Answers(params (string Number, string[] Boxes)[] lines) =>
        [.. lines.Select(line => new PaperAnswer(house.Agenda[line.Number], line.Boxes, null))];
}

using System.Net;
using AgLive.Domain;
using AgLive.Server.Data.Model;
using AgLive.Server.Tests.App;
using AgLive.Web.Questions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgLive.Server.Tests.Questions;

/// <summary>AG-14: questions to the syndic, points for the next agenda.</summary>
public sealed class QuestionTests(TilleulsApp tilleuls) : IClassFixture<TilleulsApp>
{
    private AgLiveApp App => tilleuls.App;

    private IQuestions Port => App.Services.GetRequiredService<IQuestions>();

    [Fact]
    public async Task Point_IsAsked_SeenBySyndic_PutOnAnAgenda_AndAnswered()
    {
        using var owner = await App.SignInAsync("C10035");
        var page = await owner.OpenAsync("/questions");
        Assert.Contains("décret art.\u00A010", page.Body!.TextContent, StringComparison.Ordinal);
        var mine = await owner.SubmitAsync(
            page, "#demander form", ("Kind", QuestionKinds.AgendaItem), ("Title", "Porte du hall"), ("Text", "Elle ferme mal."), ("Proposal", "L'assemblée décide de la remplacer."));
        Assert.Contains("Porte du hall", mine.QuerySelector("#mes-demandes")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Reçue par le syndic", mine.QuerySelector("#mes-demandes")!.TextContent, StringComparison.Ordinal);

        using var syndic = await App.SignInAsync(AgLiveApp.SyndicEmail);
        var desk = await syndic.OpenAsync("/questions");
        Assert.Contains("L'assemblée décide de la remplacer.", desk.QuerySelector("#recues")!.TextContent, StringComparison.Ordinal);
        await syndic.SubmitAsync(desk, "#recues form", ("state", QuestionStates.OnAgenda), ("answer", "C'est noté."));

        var told = (await owner.OpenAsync("/questions")).QuerySelector("#mes-demandes")!.TextContent;
        Assert.Contains("À l'ordre du jour d'une prochaine assemblée", told, StringComparison.Ordinal);
        Assert.Contains("C'est noté.", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ConvenedAssembly_IsSaidToBeTooLateFor()
    {
        await using (var db = await App.DatabaseAsync())
        {
            await db.Assemblies.ExecuteUpdateAsync(set => set.SetProperty(one => one.StartsAt, TimeProvider.System.GetUtcNow().AddDays(20)));
        }

        using var owner = await App.SignInAsync("C10042");
        var page = await owner.OpenAsync("/questions");
        Assert.Contains("décret art.\u00A013", page.QuerySelector("#demander .notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_Twice_IsOneQuestion_AndNothingForAnotherOwner()
    {
        var account = await App.AccountIdAsync("C10049");
        var question = new NewQuestion(Guid.CreateVersion7(), await OwnerAsync("C10049"), QuestionKinds.Question, "Bruit", "La nuit.", "");
        Assert.True((await Port.AskAsync(account, question, CancellationToken.None)).IsDone);
        Assert.True((await Port.AskAsync(account, question, CancellationToken.None)).IsDone);
        Assert.Equal(RefusalCode.IdReused, (await Port.AskAsync(account, question with { Title = "Autre" }, CancellationToken.None)).Refusal?.Code);
        Assert.Equal(
            RefusalCode.NotFound,
            (await Port.AskAsync(account, question with { Id = Guid.CreateVersion7(), CoOwnerId = await OwnerAsync("C10056") }, CancellationToken.None)).Refusal?.Code);
        Assert.Single((await Port.BookAsync(account, CancellationToken.None)).Mine);
    }

    [Fact]
    public async Task Withdraw_OnlyOnesOwn_AndOnlyBeforeTheSyndicTreatedIt()
    {
        var (account, other) = (await App.AccountIdAsync("C10063"), await App.AccountIdAsync("C10070"));
        var syndic = await App.AccountIdAsync(AgLiveApp.SyndicEmail);
        var first = await AskAsync(account, "C10063");
        var second = await AskAsync(account, "C10063");
        Assert.Equal(RefusalCode.NotFound, (await Port.WithdrawAsync(other, first, CancellationToken.None)).Refusal?.Code);
        Assert.True((await Port.WithdrawAsync(account, first, CancellationToken.None)).IsDone);
        Assert.Equal(RefusalCode.QuestionTreated, (await Port.TreatAsync(syndic, new TreatQuestion(first, QuestionStates.Answered, "Non"), CancellationToken.None)).Refusal?.Code);
        Assert.True((await Port.TreatAsync(syndic, new TreatQuestion(second, QuestionStates.Answered, "Oui"), CancellationToken.None)).IsDone);
        Assert.Equal(RefusalCode.QuestionTreated, (await Port.WithdrawAsync(account, second, CancellationToken.None)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await Port.TreatAsync(other, new TreatQuestion(second, QuestionStates.Answered, "Moi"), CancellationToken.None)).Refusal?.Code);
        await using var db = await App.DatabaseAsync();
        Assert.Equal(QuestionState.Withdrawn, (await db.OwnerQuestions.SingleAsync(known => known.Id == first)).State);
    }

    [Fact]
    public async Task Stranger_SeesNothing_AndMayNotTreat()
    {
        await App.AddSyndicAsync("voisin@cabinet.example.org");
        var stranger = await App.AccountIdAsync("voisin@cabinet.example.org");
        var asked = await AskAsync(await App.AccountIdAsync("C10077"), "C10077");
        Assert.Empty((await Port.BookAsync(stranger, CancellationToken.None)).Received);
        Assert.Equal(RefusalCode.NotFound, (await Port.TreatAsync(stranger, new TreatQuestion(asked, QuestionStates.Answered, "x"), CancellationToken.None)).Refusal?.Code);
        using var visitor = await App.SignInAsync("voisin@cabinet.example.org");
        Assert.Contains("Aucune demande reçue", (await visitor.OpenAsync("/questions")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }

    [Fact]
    public async Task Ask_WithoutMatter_KeepsWhatWasTyped()
    {
        using var owner = await App.SignInAsync("C10084");
        var page = await owner.OpenAsync("/questions");
        var again = await owner.SubmitAsync(page, "#demander form", ("Title", "Ascenseur"), ("Text", ""));
        Assert.NotNull(again.QuerySelector("[role=alert]"));
        Assert.Equal("Ascenseur", again.QuerySelector("#q-title")!.GetAttribute("value"));
    }

    private async Task<Guid> AskAsync(Guid account, string owner)
    {
        var asked = await Port.AskAsync(
            account, new NewQuestion(Guid.CreateVersion7(), await OwnerAsync(owner), QuestionKinds.Question, "Objet", "Texte", ""), CancellationToken.None);
        return asked.Value;
    }

    private async Task<Guid> OwnerAsync(string identifier)
    {
        await using var db = await App.DatabaseAsync();
        return await db.CoOwners.Where(owner => owner.Identifier == identifier).Select(owner => owner.Id).SingleAsync();
    }
}

using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Web.Questions;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Questions;

/// <inheritdoc/>
internal sealed class QuestionsPort(
    IDbContextFactory<AgLiveDb> databases, QuestionAsking asking, QuestionTreating treating, TimeProvider clock) : IQuestions
{
    /// <summary>Lines of one list; older ones are in the database.</summary>
    private const int Shown = 200;

    public async Task<QuestionBook> BookAsync(Guid accountId, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var own = db.AccountCoOwners.Where(link => link.AccountId == accountId).Select(link => link.CoOwnerId);
        var managed = db.CondominiumManagers.Where(link => link.AccountId == accountId).Select(link => link.CondominiumId);
        return new QuestionBook(
            await Askers(db, own, clock.GetUtcNow()).ToListAsync(cancellation),
            await LinesAsync(db, db.OwnerQuestions.Where(known => own.Contains(known.CoOwnerId)), cancellation),
            await LinesAsync(db, db.OwnerQuestions.Where(known => managed.Contains(known.CondominiumId)), cancellation));
    }

    public Task<Outcome<Guid>> AskAsync(Guid accountId, NewQuestion question, CancellationToken cancellation) =>
        asking.AskAsync(accountId, question, cancellation);

    public Task<Outcome<Guid>> WithdrawAsync(Guid accountId, Guid questionId, CancellationToken cancellation) =>
        asking.WithdrawAsync(accountId, questionId, cancellation);

    public Task<Outcome<Guid>> TreatAsync(Guid accountId, TreatQuestion command, CancellationToken cancellation) =>
        treating.RunAsync(accountId, command, cancellation);

    private static IQueryable<Asker> Askers(AgLiveDb db, IQueryable<Guid> own, DateTimeOffset now) =>
        from owner in db.CoOwners
        where own.Contains(owner.Id)
        join condominium in db.Condominiums on owner.CondominiumId equals condominium.Id
        orderby condominium.Name, owner.DisplayName
        select new Asker(
            owner.Id,
            owner.DisplayName,
            condominium.Name,
            db.Assemblies
                .Where(held => held.CondominiumId == condominium.Id && held.State == AssemblyState.Convened
                    && held.RehearsalOfId == null && held.StartsAt > now)
                .OrderBy(held => held.StartsAt)
                .Select(held => (DateTimeOffset?)held.StartsAt)
                .FirstOrDefault(),
            condominium.ZoneId);

    private static async Task<IReadOnlyList<QuestionLine>> LinesAsync(
        AgLiveDb db, IQueryable<OwnerQuestion> chosen, CancellationToken cancellation)
    {
        var rows = await (
            from question in chosen
                .OrderBy(known => known.State == QuestionState.Received ? 0 : 1)
                .ThenByDescending(known => known.ReceivedAt)
                .Take(Shown)
            join owner in db.CoOwners on question.CoOwnerId equals owner.Id
            join condominium in db.Condominiums on question.CondominiumId equals condominium.Id
            select new { question, owner.DisplayName, condominium.Name, condominium.ZoneId }).AsNoTracking().ToListAsync(cancellation);
        return [.. rows.OrderBy(row => row.question.State == QuestionState.Received ? 0 : 1).ThenByDescending(row => row.question.ReceivedAt).Select(row => new QuestionLine(
            row.question.Id,
            row.DisplayName,
            row.Name,
            row.ZoneId,
            row.question.Kind == QuestionKind.AgendaItem ? QuestionKinds.AgendaItem : QuestionKinds.Question,
            row.question.Title,
            row.question.Text,
            row.question.Proposal,
            row.question.ReceivedAt,
            State(row.question.State),
            row.question.Answer,
            row.question.TreatedAt))];
    }

    private static string State(QuestionState state) => state switch
    {
        QuestionState.Received => QuestionStates.Received,
        QuestionState.Answered => QuestionStates.Answered,
        QuestionState.OnAgenda => QuestionStates.OnAgenda,
        QuestionState.Withdrawn => QuestionStates.Withdrawn,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
    };
}

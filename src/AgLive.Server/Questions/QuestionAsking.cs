using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Engines;
using AgLive.Server.Data.Model;
using AgLive.Web.Questions;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Questions;

/// <summary>
/// Keeps and takes back what co-owners ask, dated by the database: the date of receipt says which agenda it can still
/// reach (décret 1967 art. 10).
/// </summary>
internal sealed class QuestionAsking(IDbContextFactory<AgLiveDb> databases, IEngineDialect dialect, QuestionPace pace)
{
    public async Task<Outcome<Guid>> AskAsync(Guid accountId, NewQuestion asked, CancellationToken cancellation)
    {
        if (Flaw(asked) is { } flaw)
        {
            return flaw;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var condominium = await (
            from link in db.AccountCoOwners
            join owner in db.CoOwners on link.CoOwnerId equals owner.Id
            where link.AccountId == accountId && owner.Id == asked.CoOwnerId
            select (Guid?)owner.CondominiumId).SingleOrDefaultAsync(cancellation);
        if (condominium is not { } condominiumId)
        {
            return RefusalCode.NotFound;
        }

        if (!pace.TryTake(accountId))
        {
            return RefusalCode.TooFast;
        }

        await using var transaction = await dialect.BeginWriteAsync(db, cancellation);
        if (await db.OwnerQuestions.AsNoTracking().SingleOrDefaultAsync(known => known.Id == asked.Id, cancellation) is { } first)
        {
            return first.AccountId == accountId && first.CoOwnerId == asked.CoOwnerId && first.Title == asked.Title.Trim()
                ? first.Id
                : RefusalCode.IdReused;
        }

        db.OwnerQuestions.Add(new OwnerQuestion
        {
            Id = asked.Id,
            CondominiumId = condominiumId,
            CoOwnerId = asked.CoOwnerId,
            AccountId = accountId,
            Kind = asked.Kind == QuestionKinds.AgendaItem ? QuestionKind.AgendaItem : QuestionKind.Question,
            Title = asked.Title.Trim(),
            Text = asked.Text.Trim(),
            Proposal = asked.Kind == QuestionKinds.AgendaItem ? asked.Proposal.Trim() : "",
            ReceivedAt = await dialect.NowAsync(db, cancellation),
        });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync();
        return asked.Id;
    }

    public async Task<Outcome<Guid>> WithdrawAsync(Guid accountId, Guid questionId, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await dialect.BeginWriteAsync(db, cancellation);
        var own = db.AccountCoOwners.Where(link => link.AccountId == accountId).Select(link => link.CoOwnerId);
        var question = await db.OwnerQuestions.SingleOrDefaultAsync(
            known => known.Id == questionId && own.Contains(known.CoOwnerId), cancellation);
        if (question is null)
        {
            return RefusalCode.NotFound;
        }

        if (question.State is QuestionState.Answered or QuestionState.OnAgenda)
        {
            return RefusalCode.QuestionTreated;
        }

        var now = await dialect.NowAsync(db, cancellation);
        var withdrawn = await db.OwnerQuestions
            .Where(known => known.Id == questionId && known.State == QuestionState.Received)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(known => known.State, QuestionState.Withdrawn)
                    .SetProperty(known => known.TreatedAt, now)
                    .SetProperty(known => known.TreatedByAccountId, accountId),
                cancellation);
        await transaction.CommitAsync();
        return withdrawn > 0 || question.State == QuestionState.Withdrawn ? questionId : RefusalCode.QuestionTreated;
    }

    private static Refusal? Flaw(NewQuestion asked)
    {
        var isPoint = asked.Kind == QuestionKinds.AgendaItem;
        return asked switch
        {
            { Id: var id } when id == Guid.Empty => new Refusal(RefusalCode.BadRequest),
            _ when !isPoint && asked.Kind != QuestionKinds.Question => new Refusal(RefusalCode.BadRequest, "kind", "question ou point"),
            _ when !Fits(asked.Title, QuestionLimits.Title) => new Refusal(RefusalCode.BadRequest, "title", "l'objet"),
            _ when !Fits(asked.Text, QuestionLimits.Text) => new Refusal(RefusalCode.BadRequest, "text", "votre texte"),
            _ when asked.Proposal.Length > QuestionLimits.Proposal => new Refusal(RefusalCode.BadRequest, "proposal", "le projet de résolution"),
            _ => null,
        };
    }

    private static bool Fits(string words, int longest) => !string.IsNullOrWhiteSpace(words) && words.Length <= longest;
}

using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Engines;
using AgLive.Server.Data.Model;
using AgLive.Web.Questions;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Questions;

/// <summary>What the syndic makes of a question: an answer, or a place on the agenda of a coming convocation.</summary>
internal sealed class QuestionTreating(IDbContextFactory<AgLiveDb> databases, IEngineDialect dialect)
{
    public async Task<Outcome<Guid>> RunAsync(Guid accountId, TreatQuestion command, CancellationToken cancellation)
    {
        var answer = command.Answer?.Trim() ?? "";
        if (StateOf(command.State) is not { } state || answer.Length > QuestionLimits.Answer
            || (state == QuestionState.Answered && answer.Length == 0))
        {
            return new Refusal(RefusalCode.BadRequest, "answer", "votre réponse");
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await dialect.BeginWriteAsync(db, cancellation);
        var managed = db.CondominiumManagers.Where(link => link.AccountId == accountId).Select(link => link.CondominiumId);
        var mine = db.OwnerQuestions.Where(known => known.Id == command.QuestionId && managed.Contains(known.CondominiumId));
        if (!await mine.AnyAsync(cancellation))
        {
            return RefusalCode.NotFound;
        }

        var now = await dialect.NowAsync(db, cancellation);
        var treated = await mine.Where(known => known.State != QuestionState.Withdrawn).ExecuteUpdateAsync(
            set => set
                .SetProperty(known => known.State, state)
                .SetProperty(known => known.Answer, answer)
                .SetProperty(known => known.TreatedAt, now)
                .SetProperty(known => known.TreatedByAccountId, accountId),
            cancellation);
        await transaction.CommitAsync();
        return treated > 0 ? command.QuestionId : RefusalCode.QuestionTreated;
    }

    private static QuestionState? StateOf(string? word) => word switch
    {
        QuestionStates.Answered => QuestionState.Answered,
        QuestionStates.OnAgenda => QuestionState.OnAgenda,
        _ => null,
    };
}

using AgLive.Domain;

namespace AgLive.Web.Questions;

/// <summary>AG-14: what co-owners ask their syndic, and what he answers (décret 1967 art. 10).</summary>
public interface IQuestions
{
    /// <summary>What the person may ask for whom, and what he asked; with what was asked to him, for a syndic.</summary>
    Task<QuestionBook> BookAsync(Guid accountId, CancellationToken cancellation);

    /// <summary>
    /// Keeps a question. Idempotent by its id. Refused with NotFound (not his owner), BadRequest (a field is empty or too
    /// long), TooFast, IdReused.
    /// </summary>
    Task<Outcome<Guid>> AskAsync(Guid accountId, NewQuestion question, CancellationToken cancellation);

    /// <summary>Takes a question back while nobody treated it: else QuestionTreated. NotFound for another's.</summary>
    Task<Outcome<Guid>> WithdrawAsync(Guid accountId, Guid questionId, CancellationToken cancellation);

    /// <summary>Answers, or puts on a coming agenda; for the syndic of the copropriété alone. QuestionTreated once taken back.</summary>
    Task<Outcome<Guid>> TreatAsync(Guid accountId, TreatQuestion command, CancellationToken cancellation);
}

/// <param name="Askers">The owners the account may ask for; empty for a syndic.</param>
/// <param name="Mine">Those that wait first, then the latest first.</param>
/// <param name="Received">What was sent to a syndic, in the same order.</param>
public sealed record QuestionBook(
    IReadOnlyList<Asker> Askers, IReadOnlyList<QuestionLine> Mine, IReadOnlyList<QuestionLine> Received);

/// <param name="Convened">When the assembly already convened there is held; null when none is.</param>
public sealed record Asker(Guid CoOwnerId, string Name, string Condominium, DateTimeOffset? Convened, string ZoneId);

/// <param name="Kind">One of <see cref="QuestionKinds"/>.</param>
/// <param name="State">One of <see cref="QuestionStates"/>.</param>
/// <param name="Proposal">Projet de résolution; empty when none.</param>
public sealed record QuestionLine(
    Guid Id,
    string Asker,
    string Condominium,
    string ZoneId,
    string Kind,
    string Title,
    string Text,
    string Proposal,
    DateTimeOffset ReceivedAt,
    string State,
    string Answer,
    DateTimeOffset? TreatedAt);

/// <param name="Id">Made with the form.</param>
public sealed record NewQuestion(Guid Id, Guid CoOwnerId, string Kind, string Title, string Text, string Proposal);

/// <param name="State"><see cref="QuestionStates.Answered"/> or <see cref="QuestionStates.OnAgenda"/>.</param>
/// <param name="Answer">Asked for an answer; a word for the author otherwise.</param>
public sealed record TreatQuestion(Guid QuestionId, string State, string Answer);

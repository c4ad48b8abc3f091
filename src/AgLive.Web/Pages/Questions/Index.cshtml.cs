using AgLive.Domain;
using AgLive.Web.Questions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgLive.Web.Pages.Questions;

/// <summary>AG-14: a question to the syndic, an item for the next agenda; for a syndic, what he received.</summary>
[Authorize]
public sealed class QuestionsModel(IQuestions questions) : PageModel
{
    [TempData]
    public string? Problem { get; set; }

    /// <summary>Why what was just sent is refused; said on this page alone.</summary>
    public string? Trouble { get; private set; }

    [TempData]
    public string? Word { get; set; }

    /// <summary>What was typed, when it was refused: nobody writes it twice.</summary>
    public QuestionForm Typed { get; private set; } = new(Guid.CreateVersion7(), null, QuestionKinds.Question, "", "", "");

    public QuestionBook Book { get; private set; } = new([], [], []);

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Book = await questions.BookAsync(Caller.AccountId(User), cancellation);

    public async Task<IActionResult> OnPostAskAsync(QuestionForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var asked = new NewQuestion(form.Id, form.Owner ?? Guid.Empty, form.Kind ?? "", form.Title ?? "", form.Text ?? "", form.Proposal ?? "");
        var answer = await questions.AskAsync(Caller.AccountId(User), asked, cancellation);
        if (answer.Refusal is { } refusal)
        {
            Book = await questions.BookAsync(Caller.AccountId(User), cancellation);
            Trouble = RefusalTexts.Sentence(refusal);
            Typed = form;
            return Page();
        }

        Word = Fr.Text(form.Kind == QuestionKinds.AgendaItem
            ? "Votre demande est envoyée et datée. Le syndic la porte à l'ordre du jour de la prochaine convocation, ou de la suivante si elle arrive trop tard."
            : "Votre question est envoyée au syndic.");
        return Redirect("/questions#mes-demandes");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid question, CancellationToken cancellation)
    {
        var answer = await questions.WithdrawAsync(Caller.AccountId(User), question, cancellation);
        return After(answer.Refusal, "Votre demande est retirée.", "mes-demandes");
    }

    public async Task<IActionResult> OnPostTreatAsync(Guid question, string? state, string? answer, CancellationToken cancellation)
    {
        var done = await questions.TreatAsync(Caller.AccountId(User), new TreatQuestion(question, state ?? "", answer ?? ""), cancellation);
        return After(done.Refusal, "C'est enregistré. Le copropriétaire le voit.", "recues");
    }

    private IActionResult After(Refusal? refused, string sentence, string part)
    {
        if (refused is { Code: RefusalCode.NotFound })
        {
            return NotFound();
        }

        Problem = refused is { } refusal ? RefusalTexts.Sentence(refusal) : null;
        Word = refused is null ? Fr.Text(sentence) : null;
        return Redirect($"/questions#{part}");
    }
}

/// <summary>The fields of the form, as typed.</summary>
public sealed record QuestionForm(Guid Id, Guid? Owner, string? Kind, string? Title, string? Text, string? Proposal);

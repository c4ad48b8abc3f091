using AgLive.Web.Room;
using AgLive.Web.Speech;
using AgLive.Web.Wire;
using Microsoft.AspNetCore.Mvc;

namespace AgLive.Web.Pages.Salle;

/// <summary>LIV-17: a raised hand, without script.</summary>
public sealed partial class SalleModel
{
    public async Task<IActionResult> OnPostRaiseAsync(
        [FromServices] ISpeech speech, Guid commandId, string? kind, string? text, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(speech);
        var answer = await speech.RaiseAsync(
            Caller.AccountId(User), new RaiseHandRequest(Id, commandId, kind ?? "", text ?? ""), cancellation);
        return answer.Refusal is { } refusal ? Again(RoomWords.SpeechFailed, RefusalTexts.Sentence(refusal), separate: false) : Back();
    }

    public async Task<IActionResult> OnPostLowerAsync([FromServices] ISpeech speech, Guid commandId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(speech);
        var answer = await speech.LowerAsync(Caller.AccountId(User), Id, commandId, cancellation);
        Problem = answer.Refusal is { } refusal ? RefusalTexts.Sentence(refusal) : null;
        return Back();
    }
}

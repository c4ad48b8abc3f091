using AgLive.Domain;
using AgLive.Web.Wire;

namespace AgLive.Web.Speech;

/// <summary>LIV-17: asking to speak, by who is present (décret 1967 art. 13-1: at a distance too).</summary>
public interface ISpeech
{
    /// <summary>
    /// Idempotent by command id. Refused with NotInSession, NotPresent, SpeechClosed, HandAlreadyRaised, BadRequest.
    /// </summary>
    Task<Outcome<CommandDone>> RaiseAsync(Guid accountId, RaiseHandRequest request, CancellationToken cancellation);

    /// <summary>Lowers the hand of the person; done too when none is up. Idempotent by command id.</summary>
    Task<Outcome<CommandDone>> LowerAsync(Guid accountId, Guid assemblyId, Guid commandId, CancellationToken cancellation);
}

using AgLive.Domain;

namespace AgLive.Web.SignIn;

/// <summary>Who comes in and goes out, as the pages call it.</summary>
public interface ISignIn
{
    /// <summary>
    /// Opens the session of the browser that asks (sets its cookie). Refused with SignInFailed, the same for an unknown
    /// identifier and a wrong password, or with SignInLocked, whose Detail is the waiting time in whole minutes.
    /// </summary>
    /// <param name="identifier">Identifier or e-mail address as typed, trimmed; case does not matter.</param>
    /// <param name="password">As typed, never trimmed.</param>
    /// <param name="cancellation">Ends the wait, not the act.</param>
    Task<Outcome<Done>> SignInAsync(string identifier, string password, CancellationToken cancellation);

    /// <summary>Ends this session; idempotent.</summary>
    Task SignOutAsync(CancellationToken cancellation);
}

using AgLive.Domain;

namespace AgLive.Web.Projector;

/// <summary>The screen of the hall: read-only, without account, under a link of its own (LIV-35).</summary>
public interface IProjector
{
    /// <summary>What the screen shows now. NotFound for a link that is false, cut, or out of date.</summary>
    Task<Outcome<ScreenView>> ShowAsync(string token, CancellationToken cancellation);

    /// <summary>
    /// The word that ends the address of the screen, good until links are cut (<see cref="Wire.CutScreens"/>). NotFound or
    /// NotAllowed to whoever does not conduct the assembly.
    /// </summary>
    Task<Outcome<string>> LinkAsync(Guid accountId, Guid assemblyId, CancellationToken cancellation);
}

using AgLive.Domain;
using AgLive.Web.Wire;

namespace AgLive.Web.Bureau;

/// <summary>
/// The live view of the président de séance and of the scrutineers: the facts of the console and no command, so that the
/// syndic's tool never is the only one to know.
/// </summary>
public interface IBureau
{
    /// <summary>
    /// Everything it shows; <paramref name="resolutionId"/> chooses the point under the eye, null for the current one. Refused
    /// with NotAllowed to who has no such seat in this assembly, with NotFound to a stranger.
    /// </summary>
    Task<Outcome<BureauSnapshot>> SnapshotAsync(Guid accountId, Guid assemblyId, Guid? resolutionId, CancellationToken cancellation);
}

using AgLive.Domain;

namespace AgLive.Web.Evidence;

/// <summary>The evidence archive of an ended assembly: everything a judge or another program needs to count it again.</summary>
public interface IEvidence
{
    /// <summary>
    /// Makes the archive, for an operator of the syndic. Refused with NotFound to strangers and before the end, NotAllowed to a
    /// co-owner, BoxUnreadable when the votes by correspondence cannot be opened on this server.
    /// </summary>
    Task<Outcome<EvidenceFile>> MakeAsync(Guid accountId, Guid assemblyId, CancellationToken cancellation);
}

/// <summary>An archive to hand out; whoever gets it disposes of the content.</summary>
/// <param name="Name">« archive-residence-des-tilleuls-2026-11-26.zip ».</param>
public sealed record EvidenceFile(string Name, Stream Content);

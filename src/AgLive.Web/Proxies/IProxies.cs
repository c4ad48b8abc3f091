using AgLive.Domain;
using AgLive.Web.Wire;

namespace AgLive.Web.Proxies;

/// <summary>Mandates given on line (AG-11), answered, taken back, passed on; by the owners of the assembly; listed for its operators.</summary>
public interface IProxies
{
    /// <summary>What the person gave and received. Refused with NotFound to whoever does not vote there.</summary>
    Task<Outcome<ProxyBook>> OfAsync(Guid accountId, Guid assemblyId, CancellationToken cancellation);

    /// <summary>
    /// Gives or passes on a mandate. Refused with NotEntitled for somebody else's owner, ProxyAlreadyGiven, ProxyToSelf,
    /// ProxyLimit, ProxyHolderBarred, HolderUndeclared, AlreadyPresent, SubdelegationForbidden, ProxyNotInForce, the codes
    /// of signatures, TooFast.
    /// </summary>
    Task<Outcome<CommandDone>> GiveAsync(Guid accountId, GiveProxy command, CancellationToken cancellation);

    /// <summary>Accepts or declines. Refused with ProxyNotInForce when it no longer waits for an answer; the limits are measured anew.</summary>
    Task<Outcome<CommandDone>> AnswerAsync(Guid accountId, AnswerProxy command, CancellationToken cancellation);

    /// <summary>Takes one's mandate back. Refused with ProxyNotInForce when there is none to take back.</summary>
    Task<Outcome<CommandDone>> RevokeAsync(Guid accountId, RevokeProxy command, CancellationToken cancellation);

    /// <summary>
    /// The signed document of a mandate given on line, for the grantor, the holder and the syndic; NotFound for anybody
    /// else, and for a paper one, which the syndic keeps.
    /// </summary>
    Task<Outcome<ProxyDocument>> DocumentAsync(Guid accountId, Guid assemblyId, Guid proxyId, CancellationToken cancellation);

    /// <summary>Every mandate of an assembly. For the operators of the condominium alone: NotAllowed to an owner, NotFound to others.</summary>
    Task<Outcome<ProxyList>> ListAsync(Guid accountId, Guid assemblyId, CancellationToken cancellation);
}

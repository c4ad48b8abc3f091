using AgLive.Domain;
using AgLive.Web.Wire;

namespace AgLive.Web.Preparation;

/// <summary>What a co-owner does before the day: says how he takes part (AG-10), tests his device (AG-17).</summary>
public interface IPreparation
{
    /// <summary>What the person said and tested so far. Refused with NotFound to whoever does not vote there.</summary>
    Task<Outcome<PreparationView>> OfAsync(Guid accountId, Guid assemblyId, CancellationToken cancellation);

    /// <summary>
    /// Says how owners take part; the last word counts. Refused with NotEntitled for somebody else's owner, with
    /// AlreadyInSession or AssemblyEnded once the session has opened, with TooFast.
    /// </summary>
    Task<Outcome<CommandDone>> DeclareAsync(Guid accountId, DeclarePlans command, CancellationToken cancellation);

    /// <summary>Keeps the outcome of the steps of a test, the last one only. Refused with BadRequest for an unknown step or outcome.</summary>
    Task<Outcome<TestKept>> KeepTestAsync(Guid accountId, TestReport report, CancellationToken cancellation);

    /// <summary>Who said how he takes part and who tested his device. Refused with NotFound to whoever does not conduct the assembly.</summary>
    Task<Outcome<PreparationList>> ListAsync(Guid accountId, Guid assemblyId, CancellationToken cancellation);
}

using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;

namespace AgLive.Domain.PostalForms;

/// <summary>What is known of one owner at the moment of one vote.</summary>
/// <param name="Person">
/// <see cref="Participation.Present"/> or <see cref="Participation.Remote"/> when he takes part himself; any other
/// value when he does not.
/// </param>
/// <param name="HolderIsThere">Somebody who holds his proxy takes part, in the room or à distance.</param>
/// <param name="HasForm">A form of his was accepted and answers this question.</param>
/// <param name="HasAttended">He or his proxy holder took part earlier in this session, and left.</param>
public readonly record struct OwnerSituation(
    Participation Person, bool HolderIsThere = false, bool HasForm = false, bool HasAttended = false);

/// <summary>
/// Who speaks for an owner (décret art. 14-1): himself, else the holder of his proxy, else his form. Looked at vote by
/// vote, whatever the dates of form and proxy.
/// </summary>
public static class Precedence
{
    /// <summary>How the owner takes part in this vote.</summary>
    /// <remarks>
    /// The décret puts the owner and his proxy holder on the same footing: where attending waives the form
    /// (<see cref="AssemblyPolicy.FormRevivesAfterDeparture"/> false), a proxy holder who came and left waives it too.
    /// </remarks>
    public static Participation At(OwnerSituation situation, AssemblyPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        if (situation.Person is Participation.Present or Participation.Remote)
        {
            return situation.Person;
        }

        if (situation.HolderIsThere)
        {
            return Participation.Represented;
        }

        var formStands = situation.HasForm && (!situation.HasAttended || policy.FormRevivesAfterDeparture);
        return formStands ? Participation.PostalForm : Participation.Absent;
    }
}

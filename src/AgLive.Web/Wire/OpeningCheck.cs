namespace AgLive.Web.Wire;

/// <summary>What the operator checks before he opens a vote, on the key of the point, now.</summary>
/// <param name="Voters">Owners on the roll who take part: present, at a distance, represented.</param>
/// <param name="PostalForms">Owners who voted by form; they have no ballot on screen.</param>
/// <param name="WithoutHolder">Grantors whose holder is not there: absent for this vote.</param>
/// <param name="Disconnected">Persons at a distance without a device on line, with the voix they carry.</param>
public sealed record OpeningCheck(
    int Voters,
    long Voix,
    int PostalForms,
    long PostalVoix,
    IReadOnlyList<OwnerVoix> WithoutHolder,
    IReadOnlyList<OwnerVoix> Disconnected);

/// <param name="Note">« mandataire : M. Blanc » or « déconnecté depuis 2 minutes ».</param>
public sealed record OwnerVoix(Guid CoOwnerId, string Name, long Voix, string Note);

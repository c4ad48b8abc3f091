namespace AgLive.Domain.Bureau;

/// <summary>
/// The assembly elects its president at the beginning of the session, before anything else is put to the vote (décret
/// art. 15; loi art. 22). The other seats are elected with the president there.
/// </summary>
public static class PresidentFirst
{
    /// <summary>Whether a vote has to wait for the election of the president.</summary>
    /// <param name="isForASeat">The vote itself elects somebody to the bureau.</param>
    /// <param name="isOnTheAgenda">The agenda has the election of the president.</param>
    /// <param name="isElected">There is a president.</param>
    public static bool MustWait(bool isForASeat, bool isOnTheAgenda, bool isElected) => !isForASeat && isOnTheAgenda && !isElected;
}

namespace AgLive.Domain.Proxies;

/// <summary>What ties a would-be proxy holder to the syndic.</summary>
public enum HolderTie
{
    /// <summary>Nothing: a co-owner or anybody else.</summary>
    None = 0,

    /// <summary>The syndic himself, a volunteer one included.</summary>
    Syndic = 1,

    /// <summary>Spouse, PACS partner or concubin of the syndic.</summary>
    SyndicPartner = 2,

    /// <summary>Ascendant or descendant of the syndic or of his partner.</summary>
    SyndicFamily = 3,

    /// <summary>Préposé of the syndic.</summary>
    Staff = 4,

    /// <summary>Spouse, PACS partner or concubin of a préposé.</summary>
    StaffPartner = 5,

    /// <summary>Ascendant or descendant of a préposé or of his partner.</summary>
    StaffFamily = 6,
}

/// <summary>Who may hold proxies, and who hands out those without a name.</summary>
public static class ProxyHolders
{
    /// <summary>Loi art. 22 I: whoever has a tie with the syndic neither holds a proxy nor chairs.</summary>
    public static bool IsBarred(HolderTie tie) => tie != HolderTie.None;

    /// <summary>
    /// Décret art. 15-1: the syndic hands out no proxy without a name. He gives them to the president of the
    /// council, else to a member of it, else to the president of the session; the minutes say who did (art. 17).
    /// </summary>
    public static BlankProxyReceiver ReceiverOfBlankProxies(bool councilPresidentPresent, bool councilMemberPresent)
    {
        if (councilPresidentPresent)
        {
            return BlankProxyReceiver.CouncilPresident;
        }

        return councilMemberPresent ? BlankProxyReceiver.CouncilMember : BlankProxyReceiver.SessionPresident;
    }

    /// <summary>
    /// Whether the proxies he hands out may serve to elect the president of the session: the one elected cannot owe his
    /// election to proxies he would only get as president (décret arts. 15, 15-1).
    /// </summary>
    public static bool MayElectSessionPresident(BlankProxyReceiver receiver) => receiver != BlankProxyReceiver.SessionPresident;
}

/// <summary>Who names the holders of proxies given without a name, in the order of the décret.</summary>
public enum BlankProxyReceiver
{
    /// <summary>Président du conseil syndical.</summary>
    CouncilPresident = 1,

    /// <summary>Membre du conseil syndical.</summary>
    CouncilMember = 2,

    /// <summary>Président de séance.</summary>
    SessionPresident = 3,
}

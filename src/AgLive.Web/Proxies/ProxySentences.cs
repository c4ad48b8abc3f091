namespace AgLive.Web.Proxies;

/// <summary>Where a mandate stands, said to those it concerns.</summary>
public static class ProxySentences
{
    public static readonly string Declaration = Fr.Text(
        "À ma connaissance, cette personne n'est ni le syndic, ni son conjoint, partenaire de pacs, concubin, ascendant ou descendant, ni l'un de ses préposés ou de leurs proches.");

    public static readonly string Private = Fr.Text(
        "Ces instructions sont une affaire entre vous et votre mandataire : il les verra, mais ni AgLive ni le bureau ne les contrôlent. Le vote qu'il émet compte, quel qu'il soit.");

    /// <summary>What the grantor reads.</summary>
    public static string OfGiven(GivenProxy given)
    {
        ArgumentNullException.ThrowIfNull(given);
        return Fr.Text(given switch
        {
            { State: ProxyStates.Offered } => $"En attente de la réponse de {given.HolderName}. Ce pouvoir ne compte pas tant qu'il n'est pas accepté.",
            { State: ProxyStates.Blank } =>
                "Sans indication de mandataire : il sera attribué au début de la séance par le président du conseil syndical ou, à défaut, par la personne que la loi désigne (décret art. 15-1).",
            { IsUsed: true } => $"{given.HolderName} est là et vote pour vous.",
            { DistributedBy.Length: > 0 } => $"{given.HolderName} vote pour vous, désigné par {given.DistributedBy}.",
            { IsOnLine: true, AnsweredAt: null } =>
                $"{given.HolderName} votera pour vous. Remettez-lui le document : il le présente en arrivant à l'assemblée.",
            _ => $"{given.HolderName} votera pour vous. Vous n'avez rien à faire.",
        });
    }

    /// <summary>« Donné en ligne le … », « Papier, enregistré par le syndic le … ».</summary>
    public static string Origin(GivenProxy given, string zoneId)
    {
        ArgumentNullException.ThrowIfNull(given);
        var at = Fr.DateAndTime(given.GivenAt, zoneId);
        return given.IsOnLine ? $"Signé en ligne le {at}." : $"Pouvoir écrit, enregistré par le syndic le {at}.";
    }
}

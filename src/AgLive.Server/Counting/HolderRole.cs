using AgLive.Domain.Proxies;

namespace AgLive.Server.Counting;

/// <summary>Reads « ascendant du conjoint du syndic » and its like.</summary>
internal static class HolderRole
{
    private static readonly string[] Staff = ["prepos", "employ", "salari"];
    private static readonly string[] Family =
        ["ascendant", "descendant", "pere", "mere", "parent", "grand", "fils", "fille", "enfant", "petit"];

    private static readonly string[] Partner =
        ["conjoint", "epou", "mari", "femme", "partenaire", "pacs", "concubin", "compagn"];

    /// <summary>Words that tie nobody to the syndic: a brother of his is free to hold proxies.</summary>
    private static readonly string[] Free =
    [
        "coproprietaire", "indivisaire", "usufruitier", "nu", "associe", "tiers", "locataire", "voisin", "ami", "avocat",
        "notaire", "gardien", "membre", "president", "conseil", "frere", "soeur", "cousin", "oncle", "tante", "neveu", "niece",
    ];

    public static HolderTie Read(CaseField role)
    {
        var words = CaseText.Words(role.Text());
        var isSyndic = words.Contains("syndic");
        var isStaff = words.HasWord(Staff);
        var isFamily = words.HasWord(Family);
        var isPartner = words.HasWord(Partner);
        return (isSyndic || isStaff) switch
        {
            true when isFamily => isStaff ? HolderTie.StaffFamily : HolderTie.SyndicFamily,
            true when isPartner => isStaff ? HolderTie.StaffPartner : HolderTie.SyndicPartner,
            true when isStaff => HolderTie.Staff,
            true when !words.HasWord(Free) => HolderTie.Syndic,
            _ when words.HasWord(Free) || isFamily || isPartner => HolderTie.None,
            _ => throw role.Impossible(
                "ce rôle n'est pas connu (coproprietaire, tiers, syndic, conjoint du syndic, ascendant du syndic, "
                + "descendant du syndic, prepose du syndic, conjoint du prepose…)."),
        };
    }
}

namespace AgLive.Domain.Voting;

/// <summary>
/// What a ballot says. The names are those of the form (arrêté du 2 juillet 2020): Pour, Contre, Abstention.
/// </summary>
public enum Choice
{
    /// <summary>The ballot was taken back before the close: the voter n'a pas pris part au vote.</summary>
    Withdrawn = 0,

    /// <summary>Pour.</summary>
    Pour = 1,

    /// <summary>Contre.</summary>
    Contre = 2,

    /// <summary>Abstention: not an expressed vote under art. 24 (loi 1965 art. 24 I).</summary>
    Abstention = 3,
}

namespace AgLive.Domain.Majorities;

/// <summary>
/// The majority a resolution is put to the vote at. The convocation states it, the program never guesses.
/// </summary>
public enum MajorityRule
{
    /// <summary>Majorité simple: more voix pour than contre.</summary>
    Article24 = 24,

    /// <summary>Majorité absolue: more than half of the voix of all owners; art. 25-1 may open a second vote.</summary>
    Article25 = 25,

    /// <summary>Double majorité: more than half of the members, two thirds of the voix; art. 26-1 may open a second vote.</summary>
    Article26 = 26,

    /// <summary>Every voix of every owner; no second vote.</summary>
    Unanimity = 100,

    /// <summary>Second vote of art. 25-1, counted as art. 24.</summary>
    Article25_1 = 251,

    /// <summary>Second vote of art. 26-1, counted as art. 25; no third vote (décret art. 19-1).</summary>
    Article26_1 = 261,
}

namespace AgLive.Domain.Majorities;

/// <summary>The rule by which a vote is decided.</summary>
public enum MajorityRule
{
    /// <summary>Majorité simple: loi 1965 art. 24 I.</summary>
    Article24 = 24,

    /// <summary>Majorité absolue: loi 1965 art. 25.</summary>
    Article25 = 25,

    /// <summary>Double majorité: loi 1965 art. 26.</summary>
    Article26 = 26,

    /// <summary>Unanimité of all votes of all owners.</summary>
    Unanimity = 100,

    /// <summary>Second vote of art. 25-1, counted as art. 24.</summary>
    Article25_1 = 251,

    /// <summary>Second vote of art. 26-1, counted as art. 25.</summary>
    Article26_1 = 261,
}

namespace AgLive.Domain.Majorities;

/// <summary>Which rule a second vote is counted under; whether it opens is a matter of figures (loi arts. 25-1, 26-1).</summary>
public static class SecondVoteRules
{
    /// <summary>The rule of the second vote that may follow a first one; null where the law knows none (décret art. 19-1).</summary>
    public static MajorityRule? After(MajorityRule first) => first switch
    {
        MajorityRule.Article25 => MajorityRule.Article25_1,
        MajorityRule.Article26 => MajorityRule.Article26_1,
        _ => null,
    };

    /// <summary>Whether a vote under this rule is a second one.</summary>
    public static bool IsSecond(MajorityRule rule) => rule is MajorityRule.Article25_1 or MajorityRule.Article26_1;
}

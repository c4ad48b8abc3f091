namespace AgLive.Server.Verifying.Votes;

/// <summary>Two whole numbers compared, as the law asks.</summary>
/// <param name="Sign">« &gt; », « ≥ » or « = ».</param>
internal sealed record Comparison(Int128 Left, string Sign, Int128 Right)
{
    public bool Holds => Sign switch
    {
        ">" => Left > Right,
        "≥" => Left >= Right,
        _ => Left == Right,
    };
}

/// <summary>What the law makes of a recount (loi 1965 arts. 24, 25, 25-1, 26, 26-1, 41-16), in whole numbers.</summary>
/// <param name="Second">The rule of the second vote it opens; null when none.</param>
internal sealed record Verdict(IReadOnlyList<Comparison> Tests, bool Adopted, string? Second, IReadOnlyList<Comparison> SecondTests)
{
    /// <summary>Null for a rule this program does not know.</summary>
    public static Verdict? Of(Recount count, string rule, bool twoOwners, Readings readings)
    {
        if (Tested(count, rule, twoOwners) is not { } tests)
        {
            return null;
        }

        var adopted = tests.All(test => test.Holds);
        var (second, opening) = Bridge(count, rule, twoOwners, readings);
        var opens = !adopted && second is not null && opening.All(test => test.Holds);
        return new Verdict(tests, adopted, opens ? second : null, opens ? opening : []);
    }

    private static Comparison[]? Tested(Recount count, string rule, bool twoOwners) => (rule, twoOwners) switch
    {
        ("Article24" or "Article25_1", false) => [new(count.Pour.Voix, ">", count.Contre.Voix)],
        ("Article24" or "Article25_1", true) or ("Article25" or "Article26_1", false) => [Half(count)],
        ("Article25" or "Article26_1", true) => [TwoThirds(count)],
        ("Article26", _) => [new((Int128)2 * count.Pour.Heads, ">", count.Members), TwoThirds(count)],
        ("Unanimity", _) => [new(count.Pour.Voix, "=", count.Total)],
        _ => null,
    };

    private static (string? Rule, Comparison[] Tests) Bridge(Recount count, string rule, bool twoOwners, Readings readings)
    {
        var third = new Comparison((Int128)3 * count.Pour.Voix, "≥", count.Total);
        return rule switch
        {
            _ when twoOwners => (null, []),
            "Article25" => ("Article25_1", [third]),
            "Article26" => (
                "Article26_1",
                [new((Int128)2 * count.Pour.Heads, "≥", readings.Bridge261BaseIsParticipants ? count.Participants : count.Members), third]),
            _ => (null, []),
        };
    }

    private static Comparison Half(Recount count) => new((Int128)2 * count.Pour.Voix, ">", count.Total);

    private static Comparison TwoThirds(Recount count) => new((Int128)3 * count.Pour.Voix, "≥", (Int128)2 * count.Total);
}

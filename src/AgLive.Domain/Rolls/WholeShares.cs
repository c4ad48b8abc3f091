namespace AgLive.Domain.Rolls;

/// <summary>
/// Quote-parts that an état descriptif gives with decimals, made whole: all multiplied by the same power of ten, so that no
/// majority is ever counted on a rounded figure (loi arts. 5, 22).
/// </summary>
/// <param name="Factor">What all were multiplied by: 1, 10, 100, … up to <see cref="MaxFactor"/>.</param>
/// <param name="Shares">The whole quote-parts, in the order given.</param>
public sealed record WholeShares(long Factor, IReadOnlyList<long> Shares)
{
    /// <summary>Six decimals; more are a slip of the pen.</summary>
    public const long MaxFactor = 1_000_000;

    /// <returns>
    /// The whole shares, or <see cref="RefusalCode.BadRequest"/> with the place of the first one that is negative, has more
    /// than six decimals, or is too large: <c>[2]</c>.
    /// </returns>
    public static Outcome<WholeShares> Of(IReadOnlyList<decimal> shares)
    {
        ArgumentNullException.ThrowIfNull(shares);
        for (var i = 0; i < shares.Count; i++)
        {
            if (shares[i] < 0 || shares[i] > long.MaxValue || !IsWhole(shares[i] * MaxFactor))
            {
                return new Refusal(RefusalCode.BadRequest, $"[{i}]");
            }
        }

        var factor = 1L;
        while (!shares.All(share => IsWhole(share * factor)))
        {
            factor *= 10;
        }

        var largest = shares.ToList().FindIndex(share => share * factor > long.MaxValue);
        return largest >= 0
            ? new Refusal(RefusalCode.BadRequest, $"[{largest}]")
            : new WholeShares(factor, [.. shares.Select(share => (long)(share * factor))]);
    }

    private static bool IsWhole(decimal number) => decimal.Truncate(number) == number;
}

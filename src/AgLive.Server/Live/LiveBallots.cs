using System.Globalization;
using AgLive.Domain.Voting;

namespace AgLive.Server.Live;

/// <summary>What every room refuses to take in, and how a ballot is written in Redis.</summary>
internal static class LiveBallots
{
    /// <exception cref="ArgumentOutOfRangeException">A version below 1, an unknown choice, or a weight outside 0..<see cref="LiveKeys.MaxWeight"/>.</exception>
    public static void Check(IReadOnlyList<LiveBallot> ballots)
    {
        foreach (var ballot in ballots)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(ballot.Version, 1, nameof(ballots));
            ArgumentOutOfRangeException.ThrowIfNegative(ballot.Weight, nameof(ballots));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(ballot.Weight, LiveKeys.MaxWeight, nameof(ballots));
            if (!Enum.IsDefined(ballot.Choice))
            {
                throw new ArgumentOutOfRangeException(nameof(ballots), ballot.Choice, "Not a choice of a ballot.");
            }
        }
    }

    public static LiveBallot Parse(string owner, string value)
    {
        var parts = value.Split(':');
        return new LiveBallot(
            Guid.ParseExact(owner, "N"),
            int.Parse(parts[0], CultureInfo.InvariantCulture),
            (Choice)int.Parse(parts[1], CultureInfo.InvariantCulture),
            long.Parse(parts[2], CultureInfo.InvariantCulture));
    }
}

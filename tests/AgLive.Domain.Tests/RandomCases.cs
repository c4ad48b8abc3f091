using System.Globalization;

namespace AgLive.Domain.Tests;

/// <summary>
/// How many random cases a property tries. A mutation run sets AGLIVE_RANDOM_CASES to a few: it tells which mutants the worked
/// cases kill, the same at each run, and it ends before night. Every other run tries them all.
/// </summary>
internal static class RandomCases
{
    private static readonly int? Most =
        int.TryParse(Environment.GetEnvironmentVariable("AGLIVE_RANDOM_CASES"), CultureInfo.InvariantCulture, out var most) ? most : null;

    /// <summary>All are tried: what random cases must have met can be asked for.</summary>
    public static bool AreAllTried => Most is null;

    /// <param name="usual">As many as an ordinary run tries.</param>
    public static int Of(int usual) => Math.Min(usual, Most ?? usual);
}

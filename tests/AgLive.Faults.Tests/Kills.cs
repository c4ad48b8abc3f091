using System.Globalization;

namespace AgLive.Faults.Tests;

/// <summary>How often servers are killed: a few times with every change, as often as AGLIVE_KILLS says in <c>loadtests/run kill9</c>.</summary>
internal static class Kills
{
    public static int Trials(int few) =>
        int.TryParse(Environment.GetEnvironmentVariable("AGLIVE_KILLS"), CultureInfo.InvariantCulture, out var asked) ? asked : few;
}

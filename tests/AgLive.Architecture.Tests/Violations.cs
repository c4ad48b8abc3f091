namespace AgLive.Architecture.Tests;

internal static class Violations
{
    /// <summary>Fails with all of them, each on its line: xunit's own messages would cut the list.</summary>
    public static void AssertNone(IEnumerable<string> violations)
    {
        var all = violations.Distinct().Order(StringComparer.Ordinal).ToList();
        if (all.Count > 0)
        {
            Assert.Fail(string.Join('\n', all));
        }
    }
}

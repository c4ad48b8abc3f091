using System.Collections.Concurrent;

namespace AgLive.Domain.Tests.Oracle;

/// <summary>How often random cases met what they are made to try: a property that never meets it proves nothing.</summary>
internal sealed class Branches(params string[] awaited)
{
    private readonly ConcurrentDictionary<string, int> met = new();

    /// <summary>Notes a branch when it is met.</summary>
    public void Met(string branch, bool isMet)
    {
        if (isMet)
        {
            met.AddOrUpdate(branch, 1, (_, count) => count + 1);
        }
    }

    /// <summary>Every branch awaited was met that many times at least, unless the run tries only a few cases.</summary>
    public void AssertAll(ITestOutputHelper output, int atLeast)
    {
        foreach (var (branch, count) in met.OrderBy(branch => branch.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{count,8}  {branch}");
        }

        if (!RandomCases.AreAllTried)
        {
            return;
        }

        Assert.All(awaited, branch => Assert.True(met.GetValueOrDefault(branch) >= atLeast, $"met {met.GetValueOrDefault(branch)} times: {branch}"));
    }
}

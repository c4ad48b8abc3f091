using ArchUnitNET.Domain;

namespace AgLive.Architecture.Tests;

/// <summary>Domain &lt; Web &lt; Data, Live, Messaging, Pdf &lt; Notices &lt; Auth &lt; features &lt; Room &lt; Hosting &lt; Program.</summary>
public sealed class ImportOrderTests
{
    [Fact]
    public void Places_ImportOnlyWhatStandsToTheirLeft()
    {
        var wrong = Solution.Uses()
            .Select(use => (use, From: Solution.PlaceOf(use.From), To: Solution.PlaceOf(use.To)))
            .Where(use => use.From is not null && use.To is not null && use.From.Name != use.To.Name && use.To.Rank >= use.From.Rank)
            .Select(use => $"{use.From!.Name} → {use.To!.Name}: {use.use.From.FullName} uses {use.use.To.FullName}");

        Violations.AssertNone(wrong);
    }

    [Fact]
    public void Uses_AreSeenInsideAsyncBodies()
    {
        // The order is worth what the reader of the program sees: this use stands only inside an async method.
        Assert.Contains(Solution.Uses(), use => use.From.FullName.StartsWith("AgLive.Server.Live.RedisLiveRoom", StringComparison.Ordinal)
            && use.To.Name == "LivePresences");
    }

    [Fact]
    public void Domain_ReferencesNothingButTheRuntime() =>
        Assert.All(Solution.Domain.GetReferencedAssemblies(), reference => Assert.StartsWith("System", reference.Name!, StringComparison.Ordinal));

    [Theory]
    [InlineData("AgLive.Server")]
    [InlineData("Microsoft.EntityFrameworkCore")]
    [InlineData("Npgsql")]
    [InlineData("StackExchange.Redis")]
    [InlineData("Microsoft.AspNetCore.SignalR")]
    public void Web_DoesNotKnow(string assembly) =>
        Assert.DoesNotContain(Solution.Web.GetReferencedAssemblies(), reference => reference.Name!.StartsWith(assembly, StringComparison.Ordinal));

    [Theory]
    [InlineData("Data", "StackExchange.Redis")]
    [InlineData("Data", "Microsoft.AspNetCore.SignalR")]
    [InlineData("Live", "Microsoft.EntityFrameworkCore")]
    [InlineData("Live", "Microsoft.AspNetCore.SignalR")]
    public void Places_DoNotKnow(string place, string library) =>
        Violations.AssertNone(Solution.Uses()
            .Where(use => Solution.PlaceOf(use.From)?.Name == place && use.To.FullName.StartsWith(library, StringComparison.Ordinal))
            .Select(Describe));

    [Fact]
    public void SignalR_IsKnownOnlyByRoomAndTheHost() =>
        Violations.AssertNone(Solution.Uses()
            .Where(use => use.To.FullName.StartsWith("Microsoft.AspNetCore.SignalR", StringComparison.Ordinal)
                && Solution.PlaceOf(use.From)?.Name is not ("Room" or "Hosting" or "Program"))
            .Select(Describe));

    [Fact]
    public void OnlyOneClass_TellsBrowsersAnything()
    {
        var tellers = Solution.Uses()
            .Where(use => use.To.FullName.StartsWith("Microsoft.AspNetCore.SignalR.IHubContext", StringComparison.Ordinal))
            .Select(use => use.From.FullName.Split('+', '/')[0])
            .Distinct()
            .ToList();

        Assert.StartsWith("AgLive.Server.Room.", Assert.Single(tellers), StringComparison.Ordinal);
    }

    /// <summary>What recounts the evidence is a second opinion: it shares nothing with what counted, the law's own code included.</summary>
    [Fact]
    public void Verifying_SharesNothingWithTheServer() =>
        Violations.AssertNone(Solution.Uses()
            .Where(use => Solution.PlaceOf(use.From)?.Name == "Verifying" && Solution.PlaceOf(use.To)?.Name is not (null or "Verifying")
                && use.To.FullName != "AgLive.Web.Fr")
            .Select(Describe));

    private static string Describe((IType From, IType To) use) => $"{use.From.FullName} uses {use.To.FullName}";
}

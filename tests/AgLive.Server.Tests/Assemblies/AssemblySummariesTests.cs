using AgLive.Domain.Policies;
using AgLive.Server.Assemblies;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;

namespace AgLive.Server.Tests.Assemblies;

public sealed class AssemblySummariesTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 26, 18, 0, 0, TimeSpan.FromHours(4));

    [Fact]
    public void LegalCutoff_FollowsTheRulesOfTheAssembly()
    {
        Assert.Equal(Start.AddHours(-90), Cutoff(AssemblyPolicy.Default));
        Assert.Equal(Start.AddHours(-87), Cutoff(new AssemblyPolicy { DeadlineZone = DeadlineZone.Paris }));

        // Sunday and Saturday do not count: the last day is Friday the 20th.
        Assert.Equal(Start.AddHours(-138), Cutoff(new AssemblyPolicy { FormDeadlineRule = FormDeadlineRule.WorkingDays }));
    }

    private static DateTimeOffset Cutoff(AssemblyPolicy policy)
    {
        var view = new AssemblyView(
            new GeneralAssembly { StartsAt = Start, Policies = StoredPolicy.Write(policy) },
            new Condominium { Name = "Les Filaos", ZoneId = "Indian/Reunion" },
            new AgLive.Server.Data.Registry([], new Dictionary<Guid, OwnerShares>(), new Dictionary<Guid, IReadOnlyList<Guid>>(), new HashSet<Guid>()),
            [],
            [],
            [],
            [],
            [],
            new Dictionary<Guid, RollRow>());
        return AssemblySummaries.Of(view, new AgLive.Server.Assemblies.Standing([], Manages: true), Start.AddDays(-10)).PostalLegalCutoff;
    }
}

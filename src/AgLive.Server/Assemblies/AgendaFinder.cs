using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Assemblies;

/// <summary>One point of the agenda inside a command, once a rule has allowed what is to be done to it.</summary>
internal static class AgendaFinder
{
    public static async Task<Outcome<Resolution>> FindAsync(
        AssemblyWork work,
        Guid resolutionId,
        Func<GeneralAssembly, Resolution, IEnumerable<VotingRound>, Refusal?> whyNot,
        CancellationToken cancellation)
    {
        var resolution = await work.Db.Resolutions.SingleOrDefaultAsync(
            known => known.Id == resolutionId && known.AssemblyId == work.Assembly.Id, cancellation);
        if (resolution is null)
        {
            return RefusalCode.NotFound;
        }

        var rounds = await work.Db.Rounds.Where(round => round.ResolutionId == resolutionId).ToListAsync(cancellation);
        return whyNot(work.Assembly, resolution, rounds) is { } refusal ? refusal : resolution;
    }
}

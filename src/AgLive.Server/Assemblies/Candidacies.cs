using System.Text.RegularExpressions;
using AgLive.Domain;
using AgLive.Domain.Proxies;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Assemblies;

/// <summary>Names the candidate of an election: the text is completed, its version rises, so no older ballot passes.</summary>
public sealed partial class Candidacies(AssemblyTransactions transactions, AssemblyViews views)
{
    private const int MaxName = 200;

    public async Task<Outcome<CommandDone>> RunAsync(Guid accountId, SetCandidate command, CancellationToken cancellation)
    {
        if (await views.GetAsync(command.AssemblyId, cancellation) is not { } view
            || (command.CoOwnerId is { } id && !view.Registry.Owners.ContainsKey(id)))
        {
            return RefusalCode.NotFound;
        }

        var name = command.CoOwnerId is { } coOwner ? view.Registry.Owners[coOwner].Owner.DisplayName : command.Name?.Trim() ?? "";
        if (name.Length is 0 or > MaxName)
        {
            return new Refusal(RefusalCode.BadRequest, "name");
        }

        return await transactions.RunAsync(
            command.AssemblyId,
            command.CommandId,
            accountId,
            nameof(SetCandidate),
            command,
            work => NameAsync(work, view.Registry, command, name, cancellation),
            cancellation);
    }

    private static async Task<Refusal?> NameAsync(
        AssemblyWork work, Data.Registry registry, SetCandidate command, string name, CancellationToken cancellation)
    {
        if (work.Assembly.State == AssemblyState.Ended)
        {
            return new Refusal(RefusalCode.AssemblyEnded);
        }

        var resolution = await work.Db.Resolutions.SingleOrDefaultAsync(
            known => known.Id == command.ResolutionId && known.AssemblyId == work.Assembly.Id, cancellation);
        if (resolution is null)
        {
            return new Refusal(RefusalCode.NotFound);
        }

        if (resolution.Kind != ResolutionKind.Election)
        {
            return new Refusal(RefusalCode.BadRequest, "resolutionId");
        }

        if (resolution.Seat == BureauRole.President && command.CoOwnerId is { } chair
            && ProxyHolders.IsBarred(ManagerOwners.TieOf(registry, chair)))
        {
            return new Refusal(RefusalCode.SeatBarred, "coOwnerId");
        }

        if (await VoteRefusalAsync(work, resolution, cancellation) is { } refusal)
        {
            return refusal;
        }

        resolution.ConvenedText = resolution.ConvenedText is { } convened ? Complete(convened, resolution.CandidateName, name) : null;
        resolution.Text = Complete(resolution.Text, resolution.CandidateName, name);
        resolution.TextVersion++;
        resolution.CandidateCoOwnerId = command.CoOwnerId;
        resolution.CandidateName = name;
        work.Journal(JournalKinds.CandidateSet, new
        {
            resolutionId = resolution.Id,
            number = resolution.Number,
            command.CoOwnerId,
            name,
            text = resolution.Text,
            resolution.TextVersion,
        });
        return null;
    }

    private static async Task<Refusal?> VoteRefusalAsync(AssemblyWork work, Resolution resolution, CancellationToken cancellation)
    {
        var rounds = await work.Db.Rounds
            .Where(round => round.ResolutionId == resolution.Id && round.State != RoundState.Cancelled)
            .ToListAsync(cancellation);
        if (rounds.Exists(round => round.State == RoundState.Open || round.ProclaimedAt is null))
        {
            return new Refusal(RefusalCode.VoteStillOpen);
        }

        return rounds.Exists(round => FrozenRolls.DecisionOf(round)!.Adopted) ? new Refusal(RefusalCode.AlreadyDecided) : null;
    }

    /// <summary>« ______ (candidature en séance) » becomes the name; a name set before gives way to the new one.</summary>
    private static string Complete(string text, string before, string name)
    {
        if (Blank().IsMatch(text))
        {
            return Blank().Replace(text, match => name, 1);
        }

        return before.Length > 0 ? text.Replace(before, name, StringComparison.Ordinal) : text;
    }

    [GeneratedRegex(@"_{3,}(\s*\(candidature en séance\))?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blank();
}

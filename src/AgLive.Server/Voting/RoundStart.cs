using AgLive.Domain;
using AgLive.Domain.Majorities;
using AgLive.Domain.Rolls;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Voting;

/// <summary>Opens a round inside the transaction of a command: freezes the roll of its key with the presence of now.</summary>
internal sealed class RoundStart(AssemblyWork work, Data.Registry registry)
{
    /// <summary>The round made; null until done.</summary>
    public VotingRound? Round { get; private set; }

    /// <summary>Ballots were cast by forms as it opened.</summary>
    public bool HasForms { get; private set; }

    public async Task<Refusal?> OpenAsync(Resolution resolution, MajorityRule rule, bool isSecondVote, int ordinal, CancellationToken cancellation)
    {
        if (registry.Keys.FirstOrDefault(key => key.Id == resolution.AllocationKeyId) is not { } key)
        {
            return new Refusal(RefusalCode.NotAVote);
        }

        var policy = StoredPolicy.Of(work.Assembly);
        if (policy.Refusal is { } unreadable)
        {
            return unreadable;
        }

        var attendance = await work.Db.Attendance.Where(entry => entry.AssemblyId == work.Assembly.Id).ToListAsync(cancellation);
        var ballots = new PostalBallots(work);
        var forms = await ballots.FormsAsync(cancellation);
        var standings = PostalStandings.With(Standing.Current(attendance), forms, attendance, resolution, rule, policy.Value);
        var frozen = FrozenRolls.Freeze(registry, key, standings, policy.Value, resolution.DebtorCoOwnerId);
        if (frozen.Refusal is not null)
        {
            return OpeningRules.NobodyOnKey(key);
        }

        if (!frozen.Value.IsAnybodyThere)
        {
            return new Refusal(RefusalCode.NobodyPresent);
        }

        Round = Row(resolution, rule, isSecondVote, ordinal, frozen.Value);
        work.Db.Rounds.Add(Round);
        var rows = RollRows.Of(Round.Id, frozen.Value, standings, resolution.DebtorCoOwnerId).ToList();
        work.Db.RollRows.AddRange(rows);
        work.Assembly.CurrentResolutionId = resolution.Id;
        Tell(resolution, key, frozen.Value, rows);
        HasForms = ballots.Cast(Round, resolution, rows, forms, policy.Value) > 0;
        return null;
    }

    private VotingRound Row(Resolution resolution, MajorityRule rule, bool isSecondVote, int ordinal, VotingRoll roll) => new()
    {
        Id = Guid.CreateVersion7(work.Now),
        AssemblyId = work.Assembly.Id,
        ResolutionId = resolution.Id,
        Ordinal = ordinal,
        Rule = rule,
        IsSecondVote = isSecondVote,
        TextVersion = resolution.TextVersion,
        Text = resolution.Text,
        TotalVoix = roll.TotalVoix,
        MemberCount = roll.MemberCount,
        ReductionJson = FrozenRolls.Write(roll.Reduction),
        IsTwoOwnerRegime = roll.IsTwoOwnerRegime,
        OpenedAt = work.Now,
        IsAmended = resolution.ConvenedText is not null,
    };

    private void Tell(Resolution resolution, AllocationKey key, VotingRoll roll, List<RollRow> rows) => work.Journal(JournalKinds.VoteOpened, new
    {
        resolutionId = resolution.Id,
        number = resolution.Number,
        title = resolution.Title,
        text = resolution.Text,
        textVersion = resolution.TextVersion,
        convenedText = resolution.ConvenedText,
        roundId = Round!.Id,
        ordinal = Round.Ordinal,
        rule = Round.Rule.ToString(),
        secondVote = Round.IsSecondVote,
        key = key.Code,
        totalVoix = roll.TotalVoix,
        members = roll.MemberCount,
        reduction = roll.Reduction?.Sentence,
        twoOwners = roll.IsTwoOwnerRegime,
        roll = rows.Select(row => new
        {
            coOwnerId = row.CoOwnerId,
            tantiemes = row.Tantiemes,
            voix = row.Voix,
            participation = row.Participation.ToString(),
            socialLandlord = row.IsSocialLandlord,
            remark = row.Remark.ToString(),
        }).ToArray(),
    });
}

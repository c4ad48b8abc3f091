using System.Security.Cryptography;
using System.Text;
using AgLive.Server.Verifying.Journals;
using AgLive.Web;

namespace AgLive.Server.Verifying.Votes;

/// <summary>Each ballot gives its receipt, weighs what the roll says, is the last one recorded, and is the one the journal closed on.</summary>
internal sealed class BallotCheck(Names names, Report report)
{
    private static readonly HashSet<string> Choices = new(["pour", "contre", "abstention", "withdrawn"], StringComparer.Ordinal);

    public void Run(Vote vote, ClosedVote? closed, IEnumerable<(int Line, EventRow Row)> events)
    {
        var where = $"{vote.Name}, bulletins.jsonl";
        var last = LastEvents(vote, events);
        foreach (var ballot in vote.Ballots)
        {
            CheckOne($"{where}, {names.Of(ballot.CoOwnerId)}", vote, ballot, last.GetValueOrDefault(ballot.CoOwnerId), closed);
        }

        if (!vote.Ballots.Select(ballot => ballot.CoOwnerId).SequenceEqual(vote.Ballots.Select(ballot => ballot.CoOwnerId).Distinct().OrderBy(id => id.ToString(), StringComparer.Ordinal)))
        {
            report.Disagree(where, "les bulletins ne sont pas dans l'ordre, ou l'un d'eux y est deux fois.");
        }

        foreach (var missing in last.Keys.Except(vote.Ballots.Select(ballot => ballot.CoOwnerId)))
        {
            report.Disagree($"{where}, {names.Of(missing)}", "un bulletin a été enregistré et n'est pas compté.");
        }

        CheckRoot(where, vote, closed);
    }

    private void CheckOne(string where, Vote vote, BallotRow ballot, EventRow? last, ClosedVote? closed)
    {
        if (ReceiptHash.Of(ballot.VoteId, vote.File.RoundId, ballot.CoOwnerId, ballot.Choice, ballot.Weight, ballot.Version, ballot.RecordedAt) != ballot.Receipt)
        {
            report.Disagree(where, "le bulletin a été modifié : il ne donne plus l'empreinte de son reçu.");
        }

        if (!Choices.Contains(ballot.Choice))
        {
            report.Disagree(where, $"« {ballot.Choice} » n'est pas un vote.");
        }

        var voix = vote.ByOwner.GetValueOrDefault(ballot.CoOwnerId)?.Voix ?? 0;
        if (ballot.Weight != voix || voix == 0)
        {
            report.Disagree(where, $"le bulletin pèse {Fr.Voix(ballot.Weight)}, la liste des votants en donne {Fr.Number(voix)}.");
        }

        if (last is null || (last.Choice, last.Weight, last.Version, last.VoteId, last.ByHand, last.RecordedAt)
            != (ballot.Choice, ballot.Weight, ballot.Version, ballot.VoteId, ballot.ByHand, ballot.RecordedAt))
        {
            report.Disagree(where, "ce n'est pas le dernier bulletin enregistré (evenements.jsonl).");
        }

        if (closed is not null && closed.Ballots.GetValueOrDefault(ballot.CoOwnerId) != new ClosedBallot(ballot.Choice, ballot.Weight, ballot.Version, ballot.ByHand))
        {
            report.Disagree(where, "ce n'est pas le bulletin que le journal a compté à la clôture.");
        }
    }

    private Dictionary<Guid, EventRow> LastEvents(Vote vote, IEnumerable<(int Line, EventRow Row)> events)
    {
        var last = new Dictionary<Guid, EventRow>();
        var where = $"{vote.Name}, evenements.jsonl";
        foreach (var (line, one) in events)
        {
            var before = last.GetValueOrDefault(one.CoOwnerId)?.Version ?? 0;
            if (one.Version != before + 1)
            {
                report.Disagree($"{where}, ligne {line}", $"le bulletin n° {one.Version} de {names.Of(one.CoOwnerId)} ne suit pas le n° {before}.");
            }

            if (one.Weight != (vote.ByOwner.GetValueOrDefault(one.CoOwnerId)?.Voix ?? 0))
            {
                report.Disagree($"{where}, ligne {line}", $"ce bulletin de {names.Of(one.CoOwnerId)} ne pèse pas ce que dit la liste des votants.");
            }

            if (vote.File.ClosedAt is { } closed && one.RecordedAt > closed)
            {
                report.Disagree($"{where}, ligne {line}", $"ce bulletin de {names.Of(one.CoOwnerId)} est postérieur à la clôture.");
            }

            last[one.CoOwnerId] = one;
        }

        return last;
    }

    private void CheckRoot(string where, Vote vote, ClosedVote? closed)
    {
        if (closed is null)
        {
            return;
        }

        foreach (var missing in closed.Ballots.Keys.Except(vote.Ballots.Select(ballot => ballot.CoOwnerId)))
        {
            report.Disagree($"{where}, {names.Of(missing)}", "le journal a compté son bulletin, l'archive ne l'a pas.");
        }

        List<string> receipts = [.. vote.Ballots.Select(ballot => ballot.Receipt)];
        if (closed.BallotsRoot is null)
        {
            report.Remark($"{vote.Name} : clos avant que l'empreinte des bulletins soit inscrite au journal.");
        }
        else if (ReceiptHash.Root(receipts) != closed.BallotsRoot)
        {
            report.Disagree(where, "l'empreinte des bulletins n'est pas celle que le journal a inscrite à la clôture.");
        }

        var result = string.Concat(receipts.Append(vote.Decision ?? "").Select(line => line + '\n'));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(result)));
        if (hash != closed.ResultHash || hash != vote.File.ResultHash)
        {
            report.Disagree(where, "l'empreinte du résultat (bulletins et décision) n'est pas celle du journal.");
        }
    }
}

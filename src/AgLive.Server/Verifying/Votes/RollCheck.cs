using AgLive.Server.Verifying.Journals;
using AgLive.Web;

namespace AgLive.Server.Verifying.Votes;

/// <summary>Who could vote and with how many voix: as the journal froze it, as the tantièmes and the law give it (loi 1965 art. 22).</summary>
internal sealed class RollCheck(Journal journal, Names names, Readings readings, Report report)
{
    public void Run(Vote vote, OpenedVote opened, ClosedVote? closed)
    {
        var where = $"{vote.Name}, liste.jsonl";
        if (vote.Roll.Count != vote.ByOwner.Count)
        {
            report.Disagree(where, "un copropriétaire y est deux fois.");
        }

        foreach (var row in vote.Roll)
        {
            CheckRow($"{where}, {names.Of(row.CoOwnerId)}", row, opened, closed);
        }

        foreach (var missing in opened.Roll.Keys.Where(id => !vote.ByOwner.ContainsKey(id)))
        {
            report.Disagree($"{where}, {names.Of(missing)}", "il était sur la liste à l'ouverture et n'y est plus.");
        }

        CheckShares(where, vote, opened);
        CheckVoix(where, vote, opened);
        CheckTotals(where, vote, opened);
    }

    private void CheckRow(string where, RollRow row, OpenedVote opened, ClosedVote? closed)
    {
        if (!opened.Roll.TryGetValue(row.CoOwnerId, out var frozen))
        {
            report.Disagree(where, "il n'était pas sur la liste à l'ouverture.");
            return;
        }

        if ((row.Tantiemes, row.Voix, row.IsSocialLandlord) != (frozen.Tantiemes, frozen.Voix, frozen.IsSocialLandlord))
        {
            report.Disagree(where, $"{Fr.Voix(row.Voix)} pour {Fr.Number(row.Tantiemes)} tantièmes ; le journal a figé {Fr.Voix(frozen.Voix)} pour {Fr.Number(frozen.Tantiemes)}.");
        }

        if (closed?.Roll is { } atClose
            && atClose.GetValueOrDefault(row.CoOwnerId, ("absent", "none")) is var (participation, remark)
            && (row.Participation, row.Remark) != (participation, remark))
        {
            report.Disagree(where, $"sa participation ({row.Participation}, {row.Remark}) n'est pas celle du journal à la clôture ({participation}, {remark}).");
        }
    }

    private void CheckShares(string where, Vote vote, OpenedVote opened)
    {
        if (journal.Electorate is null)
        {
            return;
        }

        if (!journal.Electorate.TryGetValue(opened.Key, out var shares))
        {
            report.Disagree(where, $"la clé « {opened.Key} » n'est pas de celles que le journal a enregistrées.");
            return;
        }

        foreach (var id in shares.Keys.Union(vote.ByOwner.Keys))
        {
            var (recorded, listed) = (shares.GetValueOrDefault(id), vote.ByOwner.GetValueOrDefault(id)?.Tantiemes ?? 0);
            if (recorded != listed)
            {
                report.Disagree($"{where}, {names.Of(id)}", $"{Fr.Number(listed)} tantièmes ; à l'ouverture de la séance il en avait {Fr.Number(recorded)} sur cette clé.");
            }
        }
    }

    /// <summary>The reduction of the majority owner (loi 1965 art. 22 I al. 2, arts. 41-13 to 41-16), made again from the tantièmes.</summary>
    private void CheckVoix(string where, Vote vote, OpenedVote opened)
    {
        var voters = vote.Roll.Where(row => row.Remark is not ("syndicateLots" or "seizureDebtor")).ToList();
        var isSpecial = opened.Key != "generale";
        var twoOwners = !isSpecial && vote.Roll.Count(row => row.Remark != "syndicateLots") == 2;
        var measured = (readings.ReductionTriggerIsAllShares ? vote.Roll : voters).Sum(row => row.Tantiemes);
        var major = twoOwners || (isSpecial && !readings.ReductionOnSpecialKeys)
            ? null
            : voters.Find(row => (Int128)2 * row.Tantiemes > measured && !row.IsSocialLandlord);
        var others = voters.Sum(row => row.Tantiemes) - (major?.Tantiemes ?? 0);
        foreach (var row in vote.Roll)
        {
            var expected = !voters.Contains(row) ? 0 : row == major && others > 0 ? others : row.Tantiemes;
            if (row.Voix != expected)
            {
                report.Disagree($"{where}, {names.Of(row.CoOwnerId)}", $"{Fr.Voix(row.Voix)} ; ses {Fr.Number(row.Tantiemes)} tantièmes lui en donnent {Fr.Number(expected)} (loi art. 22).");
            }
        }

        if (twoOwners != opened.IsTwoOwners)
        {
            report.Disagree(where, "le régime des syndicats de deux copropriétaires n'est pas appliqué comme la liste le veut (loi art. 41-13).");
        }
    }

    private void CheckTotals(string where, Vote vote, OpenedVote opened)
    {
        var (total, members) = (vote.Roll.Sum(row => row.Voix), vote.Roll.Count(row => row.Counts));
        if ((total, members) != (opened.TotalVoix, opened.Members) || (total, members) != (vote.File.TotalVoix, vote.File.MemberCount))
        {
            report.Disagree(where, $"la liste fait {Fr.Voix(total)} et {Fr.Count(members, "copropriétaire")}, le vote en annonce {Fr.Number(vote.File.TotalVoix)} et {vote.File.MemberCount}, le journal {Fr.Number(opened.TotalVoix)} et {opened.Members}.");
        }
    }
}

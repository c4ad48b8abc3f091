using System.Text;
using AgLive.Server.Verifying.Journals;

namespace AgLive.Server.Verifying.Votes;

/// <summary>Every vote the journal opened is in the archive, and each is checked by itself: one in memory at a time.</summary>
internal sealed class VotesCheck(Archive archive, Journal journal, Names names, Report report)
{
    /// <summary>Who was pour by form at the closed first vote of a resolution, by resolution.</summary>
    private readonly Dictionary<Guid, HashSet<Guid>> firstPour = [];

    /// <summary>What the forms of vote by correspondence answer.</summary>
    public required FormAnswers Forms { get; init; }

    /// <summary>Resolutions that elect somebody.</summary>
    public required IReadOnlySet<Guid> Elections { get; init; }

    public void Run()
    {
        var since = report.Count;
        var readings = Readings.Of(journal.Policies ?? "{}");
        if (readings is null)
        {
            report.Disagree("journal.jsonl (session-opened)", "les règles de comptage ne peuvent pas être lues.");
            readings = Readings.Of("{}")!;
        }

        var seen = new HashSet<Guid>();
        var decided = 0;
        foreach (var folder in Folders())
        {
            if (archive.Json<VoteFile>($"{folder}/vote.json") is { } file)
            {
                decided += CheckOne(folder, file, readings) ? 1 : 0;
                if (!seen.Add(file.RoundId))
                {
                    report.Disagree($"{folder}/vote.json", "ce vote est deux fois dans l'archive.");
                }
            }
        }

        foreach (var (round, opened) in journal.Opened.Where(opened => !seen.Contains(opened.Key)))
        {
            report.Disagree("votes", $"le vote {round} de la résolution n° {opened.Number}, ouvert au journal, n'est pas dans l'archive.");
        }

        report.Pass(since, $"Votes : {seen.Count} votes, {decided} recomptés, toutes les décisions identiques.");
    }

    private IEnumerable<string> Folders() => archive.Paths
        .Where(path => path.StartsWith("votes/", StringComparison.Ordinal) && path.Split('/').Length == 3)
        .Select(path => path[..path.LastIndexOf('/')])
        .Distinct();

    /// <summary>The rows whose tantièmes can be added up; a row beyond that is no share of a building.</summary>
    private List<RollRow> Roll(string path)
    {
        var rows = archive.Rows<RollRow>(path).ToList();
        var largest = long.MaxValue / Math.Max(1, rows.Count);
        foreach (var (line, row) in rows.Where(line => !IsShare(line.Row, largest)))
        {
            report.Disagree($"{path}, ligne {line}, {names.Of(row.CoOwnerId)}", "ses tantièmes ou ses voix ne sont pas un nombre possible.");
        }

        return [.. rows.Select(line => line.Row).Where(row => IsShare(row, largest))];
    }

    private static bool IsShare(RollRow row, long largest) => row.Tantiemes >= 0 && row.Tantiemes <= largest && row.Voix >= 0 && row.Voix <= largest;

    /// <returns>Whether a decision was counted again.</returns>
    private bool CheckOne(string folder, VoteFile file, Readings readings)
    {
        var decision = archive.Has($"{folder}/decision.json") ? Encoding.UTF8.GetString(archive.Bytes($"{folder}/decision.json")!) : null;
        var vote = new Vote(
            folder,
            file,
            Roll($"{folder}/liste.jsonl"),
            [.. archive.Rows<BallotRow>($"{folder}/bulletins.jsonl").Select(line => line.Row)],
            decision);
        if (!journal.Opened.TryGetValue(file.RoundId, out var opened))
        {
            report.Disagree(vote.Name, "le journal ne dit pas que ce vote a été ouvert.");
            return false;
        }

        var closed = journal.Closed.GetValueOrDefault(file.RoundId);
        new FactsCheck(journal, report).Run(vote, opened, closed);
        new RollCheck(journal, names, readings, report).Run(vote, opened, closed);
        new BallotCheck(names, report).Run(vote, closed, archive.Rows<EventRow>($"{folder}/evenements.jsonl"));
        CheckForms(vote);
        if (closed is null || decision is null)
        {
            return false;
        }

        new DecisionCheck(names, report).Run(vote, closed, Recount.Of(vote, readings, FirstPour(vote)), readings);
        Remember(vote);
        return true;
    }

    private void CheckForms(Vote vote)
    {
        var isElection = Elections.Contains(vote.File.ResolutionId);
        foreach (var ballot in vote.Ballots.Where(ballot =>
            ballot.Choice != "withdrawn" && vote.ByOwner.GetValueOrDefault(ballot.CoOwnerId)?.Participation == "postalForm"))
        {
            if (!Forms.MayHaveCast(ballot, vote.File, isElection))
            {
                report.Disagree($"{vote.Name}, bulletins.jsonl, {names.Of(ballot.CoOwnerId)}", "ce vote par correspondance n'est pas ce que dit son formulaire.");
            }
        }
    }

    private HashSet<Guid> FirstPour(Vote vote) =>
        vote.File is { IsSecondVote: true, IsAmended: true } ? firstPour.GetValueOrDefault(vote.File.ResolutionId, []) : [];

    private void Remember(Vote vote)
    {
        if (vote.File is { IsSecondVote: false, State: "closed" })
        {
            firstPour[vote.File.ResolutionId] = [.. vote.Ballots
                .Where(ballot => ballot.Choice == "pour" && vote.ByOwner.GetValueOrDefault(ballot.CoOwnerId)?.Participation == "postalForm")
                .Select(ballot => ballot.CoOwnerId)];
        }
    }
}

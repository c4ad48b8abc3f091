using AgLive.Server.Verifying.Journals;

namespace AgLive.Server.Verifying.Votes;

/// <summary>What was put to the vote, when it opened, how it ended: « vote.json » says what the journal says.</summary>
internal sealed class FactsCheck(Journal journal, Report report)
{
    public void Run(Vote vote, OpenedVote opened, ClosedVote? closed)
    {
        var file = vote.File;
        var where = $"{vote.Name}, vote.json";
        Same(where, "la résolution", (file.ResolutionId, file.Number, file.Title), (opened.ResolutionId, opened.Number, opened.Title));
        Same(where, "le texte mis aux voix", (file.Text, file.TextVersion, file.IsAmended), (opened.Text, opened.TextVersion, opened.IsAmended));
        Same(where, "la majorité", (file.Rule, file.IsSecondVote, file.Ordinal, file.IsTwoOwnerRegime), (opened.Rule, opened.IsSecondVote, opened.Ordinal, opened.IsTwoOwners));
        Same(where, "la clé", file.Key ?? "", opened.Key);
        Same(where, "l'instant de l'ouverture", file.OpenedAt, opened.At);
        EndedAsSaid(where, file, closed);
        var proclaimed = journal.Proclaimed.GetValueOrDefault(file.RoundId);
        Same(where, "l'instant de la proclamation", file.ProclaimedAt, proclaimed?.At);
    }

    private void EndedAsSaid(string where, VoteFile file, ClosedVote? closed)
    {
        long? cancelled = journal.Cancelled.TryGetValue(file.RoundId, out var at) ? at : null;
        Same(where, "l'état du vote", file.State, cancelled is not null ? "cancelled" : closed is not null ? "closed" : "open");
        Same(where, "l'instant de la clôture", file.ClosedAt, closed?.At ?? cancelled);
    }

    private void Same<T>(string where, string what, T archived, T journaled)
    {
        if (!EqualityComparer<T>.Default.Equals(archived, journaled))
        {
            report.Disagree(where, $"{what} n'est pas ce que dit le journal.");
        }
    }
}

using System.Text;
using AgLive.Server.Verifying.Journals;
using AgLive.Web;

namespace AgLive.Server.Verifying.Votes;

/// <summary>The decision is that of the ballots: every line of the tally, every comparison, the outcome, the second vote.</summary>
internal sealed class DecisionCheck(Names names, Report report)
{
    public void Run(Vote vote, ClosedVote closed, Recount count, Readings readings)
    {
        var where = $"{vote.Name}, decision.json";
        if (!string.Equals(vote.Decision, closed.Decision, StringComparison.Ordinal))
        {
            report.Disagree(where, "la décision n'est pas celle que le journal a inscrite à la clôture.");
        }

        if (StrictJson.ReadPart<DecisionFile>(Encoding.UTF8.GetBytes(vote.Decision!), asNamed: true) is not { } decision)
        {
            report.Disagree(where, "la décision ne peut pas être lue.");
            return;
        }

        CheckTally(where, decision.Tally, count);
        if (Verdict.Of(count, vote.File.Rule, vote.File.IsTwoOwnerRegime, readings) is not { } verdict || decision.Rule != vote.File.Rule)
        {
            report.Disagree(where, $"la majorité « {vote.File.Rule} » n'est pas connue, ou n'est pas celle de la décision.");
            return;
        }

        CheckTests(where, decision.Comparisons, verdict.Tests);
        if (decision.Adopted != verdict.Adopted)
        {
            report.Disagree(where, $"la résolution y est {Outcome(decision.Adopted)}, les bulletins la disent {Outcome(verdict.Adopted)}.");
        }

        if (decision.SecondVote?.Rule != verdict.Second)
        {
            report.Disagree(where, "le second vote n'est pas ouvert comme les bulletins le veulent (loi art. 25-1, 26-1).");
        }

        CheckTests(where, decision.SecondVote?.Comparisons ?? [], verdict.SecondTests);
    }

    private static string Outcome(bool adopted) => adopted ? "adoptée" : "rejetée";

    private void CheckTally(string where, TallyFile tally, Recount count)
    {
        CheckLine(where, "pour", tally.Pour, count.Pour);
        CheckLine(where, "contre", tally.Contre, count.Contre);
        CheckLine(where, "abstention", tally.Abstention, count.Abstention);
        CheckLine(where, "n'a pas pris part au vote", tally.NotVoting, count.Silent);
        CheckLine(where, "défaillants", tally.Defaulting, count.Defaulting);
        var archived = (tally.Expressed, tally.Participants, tally.TotalVoix, tally.MemberCount);
        if (archived != (count.Pour.Voix + count.Contre.Voix, count.Participants, count.Total, count.Members))
        {
            report.Disagree(where, "les totaux (voix exprimées, participants, voix, copropriétaires) ne sont pas ceux du recompte.");
        }
    }

    private void CheckLine(string where, string name, LineFile line, Group counted)
    {
        if ((line.Voix, line.Heads) != (counted.Voix, counted.Heads))
        {
            report.Disagree(where, $"« {name} » : {Fr.Voix(line.Voix)} et {Fr.Count(line.Heads, "copropriétaire")}, le recompte donne {Fr.Voix(counted.Voix)} et {Fr.Count(counted.Heads, "copropriétaire")}.");
        }

        var said = line.Ids.Select(id => id.Value).ToList();
        if (!said.SequenceEqual(counted.Ids))
        {
            var first = said.Except(counted.Ids).Concat(counted.Ids.Except(said)).Select(id => names.Of(id)).FirstOrDefault("l'ordre des noms");
            report.Disagree(where, $"« {name} » : ceux qui y sont nommés ne sont pas ceux du recompte ({first}).");
        }
    }

    private void CheckTests(string where, IReadOnlyList<ComparisonFile> archived, IReadOnlyList<Comparison> counted)
    {
        if (!archived.Select(one => (one.LeftValue, one.Operator, one.RightValue, one.Holds))
            .SequenceEqual(counted.Select(one => (one.Left, one.Sign, one.Right, one.Holds))))
        {
            report.Disagree(where, "le calcul de la majorité n'est pas celui du recompte.");
        }
    }
}

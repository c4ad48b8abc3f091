using AgLive.Domain.Explanations;
using AgLive.Domain.Majorities;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;
using CsCheck;

namespace AgLive.Domain.Tests.Oracle;

public sealed class ExplanationPropertyTests
{
    [Fact]
    public void Owners_AreThoseOfTheTally_EachOnce() => Votes.Sample(
        vote =>
        {
            var tally = vote.Decide().Tally;
            var owners = Explanation.Of(vote, vote.Decide()).Owners;
            TallyLine[] lines = [tally.Pour, tally.Contre, tally.Abstention, tally.NotVoting, tally.Defaulting];
            return Enum.GetValues<Line>().All(line => owners.Where(owner => owner.Line == line).Select(owner => owner.Id).SequenceEqual(lines[(int)line].Ids))
                && owners.Sum(owner => owner.Voix) == tally.TotalVoix
                && owners.All(owner => owner.Why().Length > 0);
        },
        iter: RandomCases.Of(3000));

    [Fact]
    public void Owners_ReadAlone_AreAsReadTogether() => Votes.Sample(
        vote => CountedOwners.Of(vote).All(owner =>
        {
            var entry = vote.Roll.Entries.Single(known => known.Id == owner.Id);
            var alone = VotingRoll.Restore([entry], vote.Roll.Reduction, vote.Roll.Policy, vote.Roll.IsTwoOwnerRegime);
            var ballots = vote.Ballots.Where(ballot => ballot.Key == owner.Id).ToDictionary();
            return CountedOwners.Of(vote with { Roll = alone, Ballots = ballots }).Single() == owner;
        }),
        iter: RandomCases.Of(1000));

    [Fact]
    public void Needed_IsTheSmallestNumberThatPasses() => Votes.Sample(
        vote =>
        {
            var decision = vote.Decide();
            var explained = Explanation.Figures(vote, decision);
            return explained.Tests.Concat(explained.SecondVoteTests).All(test => test.Comparison.Holds == test.Reached >= test.Needed)
                && explained.Tests.All(test => test.Comparison.Holds) == decision.Adopted
                && (decision.SecondVote is not null) == (explained.SecondVoteTests.Count > 0 && explained.SecondVoteTests.All(test => test.Comparison.Holds));
        },
        iter: RandomCases.Of(3000));

    [Fact]
    public void Under_TheReadingsTaken_IsTheSameVote() => Votes.Sample(
        vote => vote.Under(vote.Roll.Policy).Decide().Sentence == vote.Decide().Sentence,
        iter: RandomCases.Of(2000));

    [Fact]
    public void Reachability_IsWhatTryingEveryBallotShows() => Assemblies.Plain.Where(assembly => assembly.Members.Length <= 5).Sample(
        assembly =>
        {
            var roll = assembly.Freeze().Value;
            var forms = roll.Entries.Where(entry => entry.Participation == Participation.PostalForm)
                .Select(entry => entry.Id).ToHashSet();
            var said = assembly.Ballots(roll).Where(ballot => forms.Contains(ballot.Key)).ToDictionary();
            var reach = Reachability.Of(roll, assembly.Rule, said);
            var tried = Every(said, [.. Reachability.StillToVote(roll, said)]).ToList();
            var first = tried.ConvertAll(ballots => Majority.Decide(roll, assembly.Rule, ballots));
            var opens = first.Find(decision => decision.SecondVote is not null)?.SecondVote;
            var won = opens is not null && tried.Exists(ballots => Majority.Decide(roll, opens.Rule, ballots).Adopted);
            return reach.First.IsPossible == first.Exists(decision => decision.Adopted)
                && reach.First.VoixAvailable == first.Max(decision => decision.Tally.Pour.Voix)
                && (reach.First.IsPossible || reach.Second?.Opens is true == opens is not null)
                && (opens is null || reach.Second!.IsPossible == won);
        },
        iter: RandomCases.Of(1000));

    private static Gen<HeldVote> Votes => Gen.Select(Assemblies.Any.Where(assembly => assembly.Freeze().IsDone), Gen.Bool).Select(
        (assembly, amended) => new HeldVote(assembly.Freeze().Value, assembly.Rule, assembly.Ballots(assembly.Freeze().Value))
        {
            IsAmended = amended,
            IsSpecialKey = assembly.IsSpecialKey,
            ReductionApplies = assembly.ReductionApplies,
        });

    private static IEnumerable<Dictionary<CoOwnerId, Choice>> Every(Dictionary<CoOwnerId, Choice> ballots, CoOwnerId[] missing) =>
        missing is not [var one, .. var rest]
            ? [ballots]
            : ((Choice[])[Choice.Withdrawn, Choice.Pour, Choice.Contre, Choice.Abstention])
                .SelectMany(choice => Every(new(ballots) { [one] = choice }, rest));
}

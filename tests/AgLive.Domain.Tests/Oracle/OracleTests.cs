using AgLive.Domain.Majorities;
using CsCheck;

namespace AgLive.Domain.Tests.Oracle;

public sealed class OracleTests
{
    [Fact]
    public void Decide_RandomAssemblies_AgreesWithTheNaiveCount() => Assembly.Any.Sample(
        assembly =>
        {
            var frozen = assembly.Freeze();
            var naive = new NaiveCount(assembly);
            if (!frozen.IsDone)
            {
                return naive.Total == 0;
            }

            var roll = frozen.Value;
            var decision = Majority.Decide(roll, assembly.Rule, assembly.Ballots(roll));
            return roll.TotalVoix == naive.Total
                && roll.MemberCount == naive.Members
                && decision.Tally.Pour.Voix == naive.Pour
                && decision.Tally.Contre.Voix == naive.Contre
                && decision.Tally.Pour.Heads == naive.HeadsPour
                && decision.Tally.Participants == naive.Participants
                && decision.Adopted == naive.IsAdopted()
                && decision.SecondVote is not null == naive.OpensSecondVote();
        },
        iter: 20_000);
}

using System.Text.Json;
using AgLive.Domain.Policies;
using AgLive.Server.Counting;

namespace AgLive.Server.Tests.Counting;

public sealed class CasePolicyTests
{
    [Fact]
    public void Read_NoPolicy_IsTheDefault() => Assert.Equal(AssemblyPolicy.Default, Read("{}"));

    [Fact]
    public void Read_TheDefaultsInTheWordsOfTheReference_IsTheDefault()
    {
        const string Flags = """
            {
              "silentPresentIsExpressed": false, "bridge261Base": "participants",
              "reductionTriggerBase": "all quote-parts", "reductionOnSpecialKeys": true,
              "proxyTenPercentBase": "T after reduction", "formRevivesAfterDeparture": true,
              "secondVoteCarryOver": { "oneLine": true, "secondLineBlank": false },
              "unclearForm": "no vote", "unsignedForm": "refuse", "newCandidate": "défaillant",
              "formDeadlineWeekendRule": "none (calendar)", "deadlineZone": "building",
              "competingWinners": "most pour, stop on first-vote majority", "incidentCount": "not expressed",
              "indivisionDisagreement": "no vote", "pourOnRejectedMayContest": true, "earliestMeeting": "event + 22 days"
            }
            """;

        Assert.Equal(AssemblyPolicy.Default, Read(Flags));
    }

    [Fact]
    public void Read_TheOtherReadings_SetsEachOfThem()
    {
        const string Flags = """
            {
              "silentPresentIsExpressed": true, "bridge261Base": "members",
              "reductionTriggerBase": "voting", "reductionOnSpecialKeys": false,
              "proxyTenPercentBase": "all quote-parts", "formRevivesAfterDeparture": false,
              "secondVoteCarryOver": { "oneLine": false, "secondLineBlank": true },
              "unclearForm": "abstention", "unsignedForm": "bureau", "newCandidate": "abstention",
              "formDeadlineWeekendRule": "working_days", "deadlineZone": "Europe/Paris",
              "competingWinners": "first adopted, continue", "incidentCount": "defaillant",
              "indivisionDisagreement": "tacitMandate", "pourOnRejectedMayContest": false, "earliestMeeting": "event+21 days"
            }
            """;

        Assert.Equal(
            new AssemblyPolicy
            {
                SilentPresentIsExpressed = true,
                Bridge261BaseIsParticipants = false,
                ReductionTriggerIsAllShares = false,
                ReductionOnSpecialKeys = false,
                ProxyCeilingBase = ProxyCeilingBase.AllShares,
                FormRevivesAfterDeparture = false,
                SecondVoteCarryOver = false,
                SecondVoteCarryOverWhenBlank = true,
                UnclearForm = UnclearForm.Abstention,
                UnsignedForm = UnsignedForm.LeaveToBureau,
                NewCandidate = NewCandidate.Abstention,
                FormDeadlineRule = FormDeadlineRule.WorkingDays,
                DeadlineZone = DeadlineZone.Paris,
                CompetingWinners = CompetingWinners.FirstAdopted,
                FirstMajorityEndsCompetition = false,
                IncidentCount = IncidentCount.Defaulting,
                IndivisionDisagreement = IndivisionDisagreement.TacitMandate,
                PourOnRejectedMayContest = false,
                EarliestMeeting = EarliestMeeting.OnDay21,
            },
            Read(Flags));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_OneCarryOverForTheCase_RulesBothShapesOfForm(bool carries)
    {
        var policy = Read($$"""{"secondVoteCarryOver": {{(carries ? "true" : "false")}} }""");

        Assert.Equal((carries, carries), (policy.SecondVoteCarryOver, policy.SecondVoteCarryOverWhenBlank));
    }

    [Theory]
    [InlineData("""{"weather": true}""", "inputs.policy.weather")]
    [InlineData("""{"bridge261Base": "everybody"}""", "inputs.policy.bridge261Base")]
    [InlineData("""{"bridge261Base": 1}""", "inputs.policy.bridge261Base")]
    [InlineData("""{"silentPresentIsExpressed": "yes"}""", "inputs.policy.silentPresentIsExpressed")]
    [InlineData("""{"secondVoteCarryOver": 1}""", "inputs.policy.secondVoteCarryOver")]
    [InlineData("""{"secondVoteCarryOver": {"threeLines": true}}""", "inputs.policy.secondVoteCarryOver.threeLines")]
    [InlineData("""{"deadlineZone": "building", "deadlineZone": "Paris"}""", "inputs.policy.deadlineZone")]
    [InlineData("[]", "inputs.policy")]
    [InlineData("true", "inputs.policy")]
    public void Read_UnknownFlagOrWord_NamesTheField(string flags, string field)
    {
        var impossible = Assert.Throws<ImpossibleCaseException>(() => Read(flags));

        Assert.StartsWith(field + "\u00A0: ", impossible.Message, StringComparison.Ordinal);
    }

    private static AssemblyPolicy Read(string flags)
    {
        using var inputs = JsonDocument.Parse(flags == "{}" ? "{}" : $$"""{"policy": {{flags}} }""");
        return CasePolicy.Read(new CaseField(inputs.RootElement, "inputs"));
    }
}

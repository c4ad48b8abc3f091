using AgLive.Domain.Policies;

namespace AgLive.Server.Counting;

/// <summary>
/// The readings a case takes: <c>inputs.policy</c>, flag by flag under the names of the law reference. A flag that is
/// missing keeps the default; one that does not exist, or a word that is not one of its values, is impossible.
/// </summary>
internal static class CasePolicy
{
    public static AssemblyPolicy Read(CaseField inputs) => inputs.Optional("policy") is { } flags
        ? flags.Members().Where(flag => !flag.Field.IsNull).Aggregate(
            AssemblyPolicy.Default, (policy, flag) => With(policy, flag.Name, flag.Field))
        : AssemblyPolicy.Default;

    private static AssemblyPolicy With(AssemblyPolicy policy, string name, CaseField flag) => name switch
    {
        "silentPresentIsExpressed" => policy with { SilentPresentIsExpressed = flag.TrueOrFalse() },
        "bridge261Base" => policy with
        {
            Bridge261BaseIsParticipants = Word(flag, ("participants", true), ("members", false), ("membres", false)),
        },
        "reductionTriggerBase" => policy with
        {
            ReductionTriggerIsAllShares = Word(
                flag, ("all quote-parts", true), ("all", true), ("voting quote-parts", false), ("voting", false)),
        },
        "reductionOnSpecialKeys" => policy with { ReductionOnSpecialKeys = flag.TrueOrFalse() },
        "proxyTenPercentBase" => policy with
        {
            ProxyCeilingBase = Word(
                flag,
                ("T after reduction", ProxyCeilingBase.AfterReduction),
                ("T", ProxyCeilingBase.AfterReduction),
                ("all quote-parts", ProxyCeilingBase.AllShares),
                ("declared total", ProxyCeilingBase.AllShares)),
        },
        "formRevivesAfterDeparture" => policy with { FormRevivesAfterDeparture = flag.TrueOrFalse() },
        "secondVoteCarryOver" => CarryOver(policy, flag),
        "unclearForm" => policy with
        {
            UnclearForm = Word(flag, ("no vote", UnclearForm.NoVote), ("abstention", UnclearForm.Abstention)),
        },
        "unsignedForm" => policy with
        {
            UnsignedForm = Word(
                flag, ("refuse", UnsignedForm.Refuse), ("refused", UnsignedForm.Refuse), ("bureau", UnsignedForm.LeaveToBureau)),
        },
        "newCandidate" => policy with
        {
            NewCandidate = Word(flag, ("défaillant", NewCandidate.Defaulting), ("abstention", NewCandidate.Abstention)),
        },
        _ => WithProcedure(policy, name, flag),
    };

    private static AssemblyPolicy WithProcedure(AssemblyPolicy policy, string name, CaseField flag) => name switch
    {
        "formDeadlineWeekendRule" => policy with
        {
            FormDeadlineRule = Word(
                flag,
                ("none (calendar)", FormDeadlineRule.Calendar),
                ("none", FormDeadlineRule.Calendar),
                ("calendar", FormDeadlineRule.Calendar),
                ("working days", FormDeadlineRule.WorkingDays)),
        },
        "deadlineZone" => policy with
        {
            DeadlineZone = Word(
                flag, ("building", DeadlineZone.Building), ("Paris", DeadlineZone.Paris), ("Europe/Paris", DeadlineZone.Paris)),
        },
        "competingWinners" => Winners(policy, flag),
        "incidentCount" => policy with
        {
            IncidentCount = Word(flag, ("not expressed", IncidentCount.NotExpressed), ("défaillant", IncidentCount.Defaulting)),
        },
        "indivisionDisagreement" => policy with
        {
            IndivisionDisagreement = Word(
                flag, ("no vote", IndivisionDisagreement.NoVote), ("tacit mandate", IndivisionDisagreement.TacitMandate)),
        },
        "pourOnRejectedMayContest" => policy with { PourOnRejectedMayContest = flag.TrueOrFalse() },
        "earliestMeeting" => policy with
        {
            EarliestMeeting = Word(
                flag, ("event + 22 days", EarliestMeeting.AfterDay21), ("event + 21 days", EarliestMeeting.OnDay21)),
        },
        _ => throw flag.Impossible("cette règle de comptage n'existe pas."),
    };

    /// <summary>
    /// True or false rules the forms of the case, of one line or of two; an object tells them apart.
    /// </summary>
    private static AssemblyPolicy CarryOver(AssemblyPolicy policy, CaseField flag)
    {
        if (!flag.IsObject)
        {
            var carries = flag.TrueOrFalse();
            return policy with { SecondVoteCarryOver = carries, SecondVoteCarryOverWhenBlank = carries };
        }

        var unknown = flag.Members().FirstOrDefault(member => member.Name is not ("oneLine" or "secondLineBlank"));
        return unknown.Name is not null
            ? throw unknown.Field.Impossible("«\u00A0oneLine\u00A0» ou «\u00A0secondLineBlank\u00A0» est attendu.")
            : policy with
            {
                SecondVoteCarryOver = flag.Flag("oneLine", policy.SecondVoteCarryOver),
                SecondVoteCarryOverWhenBlank = flag.Flag("secondLineBlank", policy.SecondVoteCarryOverWhenBlank),
            };
    }

    /// <summary>Two readings in one flag: who is retained, and whether the first majority ends the competition.</summary>
    private static AssemblyPolicy Winners(AssemblyPolicy policy, CaseField flag)
    {
        var (winners, ends) = Word(
            flag,
            ("most pour, stop on first-vote majority", (CompetingWinners.MostPour, true)),
            ("most pour", (CompetingWinners.MostPour, true)),
            ("most pour, continue", (CompetingWinners.MostPour, false)),
            ("first adopted, stop on first-vote majority", (CompetingWinners.FirstAdopted, true)),
            ("first adopted", (CompetingWinners.FirstAdopted, true)),
            ("first adopted, continue", (CompetingWinners.FirstAdopted, false)));
        return policy with { CompetingWinners = winners, FirstMajorityEndsCompetition = ends };
    }

    private static T Word<T>(CaseField flag, params (string Word, T Value)[] words)
    {
        var text = CaseText.Fold(flag.Text());
        var found = words.Where(word => CaseText.Fold(word.Word) == text).ToList();
        return found.Count > 0
            ? found[0].Value
            : throw flag.Impossible(string.Join(", ", words.Select(word => $"«\u00A0{word.Word}\u00A0»")) + " est attendu.");
    }
}

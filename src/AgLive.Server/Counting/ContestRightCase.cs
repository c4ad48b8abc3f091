using System.Text.Json.Nodes;
using AgLive.Domain.Contesting;
using AgLive.Domain.Policies;

namespace AgLive.Server.Counting;

/// <summary>A case of kind <c>contest_right</c> (loi art. 42 al. 2). Of a rejected text the file asks the right alone.</summary>
internal static class ContestRightCase
{
    public static JsonObject Answer(CaseField inputs, AssemblyPolicy policy)
    {
        var outcome = inputs["outcome"];
        var adopted = CaseText.Fold(outcome.Text()) switch
        {
            "adoptee" => true,
            "rejetee" => false,
            var other => throw outcome.Impossible($"le résultat «\u00A0{other}\u00A0» n'existe pas (adoptee, rejetee)."),
        };
        var right = ContestRight.Of(adopted, CaseStanding.Read(inputs["owner_status"], adopted), policy);
        var answer = new JsonObject { ["may_contest"] = right.MayContest };
        if (adopted)
        {
            answer["pv_must_be_notified"] = right.MayContest;
            answer["delay_months"] = right.Months;
        }

        return answer;
    }
}

using System.Text.Json.Nodes;
using AgLive.Domain.Policies;
using AgLive.Domain.PostalForms;
using AgLive.Domain.Voting;

namespace AgLive.Server.Counting;

/// <summary>
/// A case of kind <c>form_validity</c>: a form as received (<c>signed</c>, <c>in_time</c>, the boxes of each question
/// under <c>ticks</c>), or a candidate whose name the forms may not carry.
/// </summary>
internal static class FormValidityCase
{
    private const string Counted = "counted";

    public static JsonObject Answer(CaseField inputs, AssemblyPolicy policy) =>
        inputs.Optional("candidate_on_form") is { } named ? Candidature(inputs, named, policy) : Form(inputs, policy);

    private static JsonObject Form(CaseField inputs, AssemblyPolicy policy)
    {
        var receipt = FormReceipt.Of(inputs["signed"].TrueOrFalse(), CaseWords.Timing(inputs["in_time"].TrueOrFalse()), policy);
        var lines = inputs.Optional("ticks")?.Members()
            .Select(ticks => (ticks.Name, Line: FormLine.Read(CaseWords.Ticks(ticks.Field), policy))).ToList();
        if (receipt.Standing != FormStanding.Accepted)
        {
            var log = $"{(receipt.Flaws.Count > 1 ? "motifs" : "motif")}: {receipt.Motives}";
            return receipt.Standing == FormStanding.LeftToBureau
                ? new JsonObject { ["accepted"] = false, ["log"] = log, ["submitted_to_bureau"] = true }
                : new JsonObject { ["accepted"] = false, ["log"] = log };
        }

        if (lines is null)
        {
            return new JsonObject { ["accepted"] = true };
        }

        return new JsonObject(lines.Select(line => KeyValuePair.Create<string, JsonNode?>(line.Name, Word(line.Line))))
        {
            ["others"] = Counted,
        };
    }

    private static string Word(FormLine line) => line switch
    {
        { Choice: null } => "ignored (no vote for this resolution: defaillant)",
        { IsUnclear: true } => "abstention (no unequivocal choice)",
        _ => Counted,
    };

    private static JsonObject Candidature(CaseField inputs, CaseField named, AssemblyPolicy policy)
    {
        var voters = inputs["form_voters"].Items().Select(name => name.Text()).Distinct().Count();
        if (named.TrueOrFalse())
        {
            return new JsonObject { ["form_votes_counted"] = voters, ["status"] = Counted };
        }

        return FormAnswer.ForNewCandidate(policy) is Choice.Abstention
            ? new JsonObject { ["form_votes_counted"] = voters, ["status"] = "abstention on this candidature" }
            : new JsonObject { ["form_votes_counted"] = 0, ["status"] = "defaillant for this candidature" };
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using AgLive.Domain.JointOwnership;
using AgLive.Domain.Policies;
using AgLive.Domain.Voting;

namespace AgLive.Server.Counting;

/// <summary>A case of kind <c>indivision</c> (loi art. 23): several who hold one lot, or usufructuary and bare owners.</summary>
internal static class JointOwnershipCase
{
    private const string Needs = "mandataire commun (accord ou president du tribunal judiciaire)";

    private static readonly string[] UsufructFields = ["usufruitier", "nu_proprietaire"];

    public static JsonObject Answer(CaseField inputs, AssemblyPolicy policy) =>
        UsufructFields.Any(name => inputs.Optional(name) is not null) ? Usufruct(inputs) : Indivision(inputs, policy);

    private static JsonObject Indivision(CaseField inputs, AssemblyPolicy policy)
    {
        var voix = inputs["indivision_voix"].Whole();
        var vote = IndivisionVote.Of(Attending(inputs), Representative(inputs), policy.IndivisionDisagreement);
        var answer = new JsonObject { ["counted"] = vote.Choice is null ? 0 : voix };
        switch (vote.Standing)
        {
            case IndivisionStanding.Disagreed:
                answer["status"] = "voix non exprimees; mention au PV";
                answer["needs"] = Needs;
                return answer;
            case IndivisionStanding.Voted:
                answer["choice"] = CaseWords.Written(vote.Choice!.Value);
                break;
            default:
                answer["status"] = vote.Standing == IndivisionStanding.Defaulting ? "defaillant" : "n'a pas pris part au vote";
                break;
        }

        if (vote.Voter is { } voter)
        {
            answer["voter"] = voter;
        }

        answer["members_counted"] = 1;
        return answer;
    }

    /// <summary>Who attends and what each says; null for who says nothing. A couple is an indivision of two.</summary>
    private static Dictionary<string, Choice?> Attending(CaseField inputs)
    {
        var holders = inputs.Optional("couple") ?? inputs.Optional("indivisaires");
        var names = holders?.Items().Select(holder => holder.Text()).ToList();
        var attending = inputs["attending"].Members();
        var stranger = attending.FirstOrDefault(one => names?.Contains(one.Name) == false);
        return stranger.Name is null
            ? attending.ToDictionary(one => one.Name, one => one.Field.IsNull ? (Choice?)null : CaseWords.Choice(one.Field))
            : throw stranger.Field.Impossible("cette personne n'est pas de l'indivision.");
    }

    private static JsonObject Usufruct(CaseField inputs)
    {
        var usufructuaries = Names(inputs["usufruitier"]);
        var field = inputs["nu_proprietaire"];
        var bareOwners = Names(field);
        if (bareOwners.Intersect(usufructuaries).Any())
        {
            throw field.Impossible("la même personne ne peut pas être usufruitier et nu-propriétaire.");
        }

        var voter = UsufructVoter.Of(
            bareOwners, Agreed(inputs, [.. usufructuaries, .. bareOwners]), Representative(inputs)).Voter;
        var answer = new JsonObject { ["voter"] = voter, ["members_counted"] = 1 };
        if (voter is null)
        {
            answer["needs"] = Needs;
        }

        return answer;
    }

    /// <summary>Whom they agreed on: by name, or by capacity when one person alone has it.</summary>
    private static string? Agreed(CaseField inputs, IReadOnlyList<string> names)
    {
        if (inputs.Optional("agreement") is not { } agreement)
        {
            return null;
        }

        var text = agreement.Text();
        var capacity = UsufructFields.FirstOrDefault(name => CaseText.Fold(name) == CaseText.Fold(text));
        return (capacity is null ? [text] : Names(inputs[capacity])) is [var only] && names.Contains(only)
            ? only
            : throw agreement.Impossible("l'accord désigne l'usufruitier ou un nu-propriétaire.");
    }

    private static string? Representative(CaseField inputs) => inputs.Optional("mandataire_commun")?.Text();

    /// <summary>One name, or a list of different names.</summary>
    private static List<string> Names(CaseField field)
    {
        var names = field.Value.ValueKind == JsonValueKind.Array
            ? field.Items().Select(item => item.Text()).ToList()
            : [field.Text()];
        return names.Count > 0 && names.Distinct().Count() == names.Count
            ? names
            : throw field.Impossible("un nom, ou une liste de noms différents, est attendu.");
    }
}

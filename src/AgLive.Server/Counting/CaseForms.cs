using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;
using AgLive.Domain.PostalForms;
using AgLive.Domain.Voting;

namespace AgLive.Server.Counting;

/// <summary>
/// The forms of a case: <c>form_lines</c> gives the lines, <c>forms_received</c> one answer (or lines, with
/// <c>signed</c> and <c>in_time</c>); <c>candidate_on_form</c> false means that no form carries the name voted on.
/// </summary>
internal sealed class CaseForms
{
    private const string Lines = "form_lines";
    private const string Received = "forms_received";

    private readonly AssemblyPolicy policy;
    private readonly bool answersTheQuestion;
    private readonly Dictionary<string, (FormAnswer Answer, bool OneAnswerOnly)> forms = [];

    private CaseForms(CaseField inputs, AssemblyPolicy policy)
    {
        this.policy = policy;
        answersTheQuestion = inputs.Flag("candidate_on_form", true);
        foreach (var (id, field) in inputs.Optional(Received)?.Members() ?? [])
        {
            if (!field.IsObject)
            {
                forms[id] = (new FormAnswer(Line(field)), true);
            }
            else if (Receipt(field).Standing == FormStanding.Accepted)
            {
                forms[id] = (Answer(field), false);
            }
        }

        foreach (var (id, field) in inputs.Optional(Lines)?.Members() ?? [])
        {
            forms[id] = (Answer(field), false);
        }
    }

    /// <exception cref="ImpossibleCaseException">A form of nobody on the list, or one that cannot be read.</exception>
    public static CaseForms Read(CaseField inputs, AssemblyPolicy policy, IReadOnlyCollection<string> owners)
    {
        foreach (var name in new[] { Lines, Received })
        {
            var unknown = inputs.Optional(name)?.Members().FirstOrDefault(form => !owners.Contains(form.Name)) ?? default;
            if (unknown.Name is not null)
            {
                throw unknown.Field.Impossible("ce votant n'est pas dans owners.");
            }
        }

        return new CaseForms(inputs, policy);
    }

    public bool Has(string id) => forms.ContainsKey(id);

    /// <summary>
    /// The ballot of a form voter: what the Domain says of his form, which the case may leave out but not contradict. A
    /// case that says nothing of his form gives the ballot itself.
    /// </summary>
    /// <param name="id">Who.</param>
    /// <param name="rule">The majority of the vote, a second one included.</param>
    /// <param name="given">His ballot in the case, if any.</param>
    public Choice? Ballot(string id, MajorityRule rule, CaseField? given)
    {
        var ballot = given is { } field ? CaseWords.Choice(field) : (Choice?)null;
        if (!answersTheQuestion)
        {
            return FormAnswer.ForNewCandidate(policy);
        }

        if (!forms.TryGetValue(id, out var form))
        {
            return ballot;
        }

        var isSecond = SecondVoteRules.IsSecond(rule);
        var said = form.Answer.In(rule, policy);
        if (ballot is null || ballot == said || (isSecond && said is null))
        {
            return said;
        }

        return isSecond && form.OneAnswerOnly ? ballot : throw given!.Value.Impossible("ce vote contredit le formulaire.");
    }

    private FormReceipt Receipt(CaseField form) => FormReceipt.Of(form.Flag("signed", true), CaseWords.Timing(form.Flag("in_time", true)), policy);

    private FormAnswer Answer(CaseField lines)
    {
        var first = lines.Given("first") ?? lines["first"];
        return new FormAnswer(Line(first), lines.Given("second") is { } second ? Line(second) : null);
    }

    private FormLine Line(CaseField ticks) => FormLine.Read(CaseWords.Ticks(ticks), policy);
}

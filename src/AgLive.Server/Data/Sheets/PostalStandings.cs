using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;
using AgLive.Domain.PostalForms;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Postal;

namespace AgLive.Server.Data.Sheets;

/// <summary>Which forms of vote by correspondence count, and what they say of a vote.</summary>
public static class PostalStandings
{
    /// <summary>What becomes of a form that was signed or received, decision of the president included.</summary>
    public static FormStanding StandingOf(PostalForm form, AssemblyPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(form);
        var standing = FormReceipt.Of(form.IsSigned, form.Timing, policy).Standing;
        return (standing, form.Admission) switch
        {
            (FormStanding.LeftToBureau or FormStanding.LeftToPresident, FormAdmission.Admitted) => FormStanding.Accepted,
            (FormStanding.LeftToBureau or FormStanding.LeftToPresident, FormAdmission.SetAside) => FormStanding.Refused,
            (FormStanding.Accepted, FormAdmission.SetAside) => FormStanding.Refused,
            _ => standing,
        };
    }

    /// <summary>A paper form counts once a second person has read it.</summary>
    public static bool IsChecked(PostalForm form) => !form.IsPaper || form.CheckedAt is not null;

    /// <summary>It must be settled before the first vote: left to the president, or paper nobody has read a second time.</summary>
    public static bool Waits(PostalForm form, AssemblyPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.State == PostalFormState.Received && StandingOf(form, policy) switch
        {
            FormStanding.LeftToBureau or FormStanding.LeftToPresident => true,
            FormStanding.Accepted => !IsChecked(form),
            _ => false,
        };
    }

    /// <summary>The form that counts, by owner: the last received of those accepted; a later one in time replaces an earlier one.</summary>
    public static IReadOnlyDictionary<Guid, PostalForm> Counting(IEnumerable<PostalForm> forms, AssemblyPolicy policy) => forms
        .Where(form => form.State == PostalFormState.Received && StandingOf(form, policy) == FormStanding.Accepted && IsChecked(form))
        .GroupBy(form => form.CoOwnerId)
        .ToDictionary(own => own.Key, own => own.OrderBy(form => form.ReceivedAt).ThenBy(form => form.Version).Last());

    /// <summary>
    /// The presence on the sheet, completed by the forms that answer a vote (décret 1967 art. 14-1): of owners who neither
    /// take part nor are represented. Before the box is open every form that counts is taken to answer.
    /// </summary>
    /// <param name="resolution">Null for the assembly as a whole.</param>
    public static IReadOnlyDictionary<Guid, Standing> With(
        IReadOnlyDictionary<Guid, Standing> standings,
        IEnumerable<PostalForm> forms,
        IEnumerable<AttendanceEntry> attendance,
        Resolution? resolution,
        MajorityRule? rule,
        AssemblyPolicy policy)
    {
        var counting = Counting(forms, policy);
        if (counting.Count == 0)
        {
            return standings;
        }

        var attended = attendance.Where(stay => stay.LeftAt is not null).Select(stay => stay.CoOwnerId).ToHashSet();
        var all = new Dictionary<Guid, Standing>(standings);
        foreach (var (owner, form) in counting.Where(one => !standings.ContainsKey(one.Key)))
        {
            var answers = resolution is null || form.Opened is null || ChoiceOf(form, resolution, rule, policy) is not null;
            var situation = new OwnerSituation(Participation.Absent, false, answers, attended.Contains(owner));
            if (Precedence.At(situation, policy) == Participation.PostalForm)
            {
                all[owner] = Standing.ByForm;
            }
        }

        return all;
    }

    /// <summary>What an opened form says of a vote; null when nothing that counts: its author is défaillant there.</summary>
    /// <param name="rule">That of the vote; null for the first vote of the resolution.</param>
    public static Choice? ChoiceOf(PostalForm form, Resolution resolution, MajorityRule? rule, AssemblyPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(resolution);
        if (form.Opened is not { } opened || (rule ?? resolution.Majority) is not { } asked
            || PostalAnswers.Read(opened).For(resolution.Id) is not { } answer)
        {
            return null;
        }

        // The text of an election names its candidate: another version is another name, unless it was amended.
        var isOtherName = resolution.Kind == ResolutionKind.Election
            && resolution.TextVersion != answer.TextVersion && resolution.ConvenedText is null;
        return isOtherName ? FormAnswer.ForNewCandidate(policy) : answer.Read(policy).In(asked, policy);
    }
}

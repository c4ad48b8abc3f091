using AgLive.Domain.Deadlines;
using AgLive.Domain.Policies;

namespace AgLive.Domain.PostalForms;

/// <summary>Why a form is set aside as a whole.</summary>
public enum FormFlaw
{
    /// <summary>Received after the last day (décret art. 9 bis).</summary>
    Late = 1,

    /// <summary>Nobody signed it (arrêté du 2 juillet 2020).</summary>
    NotSigned = 2,

    /// <summary>Received after the legal limit, before the 72 hours that were promised.</summary>
    AfterLegalLimit = 3,
}

/// <summary>What becomes of a form.</summary>
public enum FormStanding
{
    /// <summary>It counts, where neither its author nor his proxy holder is there.</summary>
    Accepted = 0,

    /// <summary>Kept, marked, never counted.</summary>
    Refused = 1,

    /// <summary>The bureau decides; until then it does not count.</summary>
    LeftToBureau = 2,

    /// <summary>The president admits it or sets it aside before the first vote; until then it does not count.</summary>
    LeftToPresident = 3,
}

/// <summary>The verdict on a form, with its reasons for the minutes.</summary>
/// <param name="Standing">What becomes of it.</param>
/// <param name="Flaws">Every reason, not only the first.</param>
public sealed record FormReceipt(FormStanding Standing, IReadOnlyList<FormFlaw> Flaws)
{
    /// <summary>
    /// Looks at a form as received. A late one is refused whatever the policy: the three clear days of décret art. 9 bis
    /// leave no choice. One that kept the promise of 72 hours and not the law is left to the president. An unsigned one is
    /// refused or left to the bureau.
    /// </summary>
    public static FormReceipt Of(bool isSigned, FormTiming timing, AssemblyPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        List<FormFlaw> flaws = timing switch
        {
            FormTiming.InTime => [],
            FormTiming.AfterLegalLimit => [FormFlaw.AfterLegalLimit],
            FormTiming.TooLate => [FormFlaw.Late],
            _ => throw new ArgumentOutOfRangeException(nameof(timing), timing, "No such timing."),
        };

        if (!isSigned)
        {
            flaws.Add(FormFlaw.NotSigned);
        }

        var standing = flaws switch
        {
            [] => FormStanding.Accepted,
            [FormFlaw.AfterLegalLimit] => FormStanding.LeftToPresident,
            [FormFlaw.NotSigned] when policy.UnsignedForm == UnsignedForm.LeaveToBureau => FormStanding.LeftToBureau,
            _ => FormStanding.Refused,
        };
        return new FormReceipt(standing, flaws);
    }

    /// <summary>The reasons in French: « absence de signature »; empty when there is none.</summary>
    public string Motives => string.Join(", ", Flaws.Select(flaw => flaw switch
    {
        FormFlaw.Late => "réception après la date limite",
        FormFlaw.AfterLegalLimit => "réception après la limite légale, avant les 72\u00A0heures",
        FormFlaw.NotSigned => "absence de signature",
        _ => throw new InvalidOperationException($"No such flaw: {flaw}."),
    }));
}

using AgLive.Domain.Deadlines;
using AgLive.Domain.Majorities;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

namespace AgLive.Server.Counting;

/// <summary>The words of the file and what they stand for.</summary>
internal static class CaseWords
{
    /// <summary>A case says only whether the form kept the legal limit.</summary>
    public static FormTiming Timing(bool inTime) => inTime ? FormTiming.InTime : FormTiming.TooLate;

    public static string Outcome(bool adopted) => adopted ? "adoptee" : "rejetee";

    public static MajorityRule Majority(CaseField field) => field.Text() switch
    {
        "24" => MajorityRule.Article24,
        "25" => MajorityRule.Article25,
        "26" => MajorityRule.Article26,
        "unanimite" => MajorityRule.Unanimity,
        var other => throw field.Impossible($"la majorité «\u00A0{other}\u00A0» n'existe pas (24, 25, 26, unanimite)."),
    };

    public static Choice Choice(CaseField field) => field.Text() switch
    {
        "pour" or "+" => Domain.Voting.Choice.Pour,
        "contre" or "-" => Domain.Voting.Choice.Contre,
        "abstention" or "0" => Domain.Voting.Choice.Abstention,
        var other => throw field.Impossible($"le vote «\u00A0{other}\u00A0» n'existe pas (pour, contre, abstention)."),
    };

    public static string Written(Choice choice) => choice switch
    {
        Domain.Voting.Choice.Pour => "pour",
        Domain.Voting.Choice.Contre => "contre",
        Domain.Voting.Choice.Abstention => "abstention",
        _ => throw new ArgumentOutOfRangeException(nameof(choice)),
    };

    /// <summary>The boxes ticked on one line of a form: a list of votes, a single one, or nothing.</summary>
    public static IReadOnlyCollection<Choice> Ticks(CaseField field) => field switch
    {
        { IsBlank: true } => [],
        { IsList: true } => [.. field.Items().Select(Choice)],
        _ => [Choice(field)],
    };

    public static Participation Mode(CaseField field) => field.Text() switch
    {
        "present" => Participation.Present,
        "remote" => Participation.Remote,
        "represented" => Participation.Represented,
        "correspondence" => Participation.PostalForm,
        "absent" => Participation.Absent,
        var other => throw field.Impossible(
            $"le mode «\u00A0{other}\u00A0» n'existe pas (present, remote, represented, correspondence, absent)."),
    };

    /// <summary>Who speaks for an owner in one vote.</summary>
    public static string Speaker(Participation participation) => participation switch
    {
        Participation.Present or Participation.Remote => "room",
        Participation.Represented => "proxy",
        Participation.PostalForm => "form",
        _ => "defaillant",
    };

    /// <summary>« 25-1 », as the file writes an article.</summary>
    public static string Article(MajorityRule second) => second == MajorityRule.Article25_1 ? "25-1" : "26-1";

    /// <summary>The majority a second vote is counted at.</summary>
    public static string CountedAt(MajorityRule second) => second == MajorityRule.Article25_1 ? "24" : "25";
}

using AgLive.Domain.Majorities;
using AgLive.Domain.Rolls;
using static AgLive.Domain.FrenchNumbers;

namespace AgLive.Domain.Explanations;

/// <summary>Why somebody counts as he does, in French.</summary>
internal static class CountWords
{
    public static string Why(CountedOwner owner, string? holder)
    {
        var reduced = owner.Voix < owner.Tantiemes
            ? $" ; voix ramenées de {Number(owner.Tantiemes)} à {Number(owner.Voix)} (art. 22)"
            : string.Empty;
        return Spaced(Reason(owner, Mode(owner.Participation, holder)) + reduced);
    }

    public static string Name(Line line) => line switch
    {
        Line.Pour => "Pour",
        Line.Contre => "Contre",
        Line.Abstention => "Abstention",
        Line.NotVoting => "N'a pas pris part au vote",
        Line.Defaulting => "Défaillant",
        _ => throw new ArgumentOutOfRangeException(nameof(line), line, "No such line."),
    };

    private static string Reason(CountedOwner owner, string mode) => owner.Reason switch
    {
        CountReason.Voted => $"{mode}, {Voted(owner.Line)}",
        CountReason.Silent => $"{mode}, n'a pas pris part au vote",
        CountReason.TookBack => $"{mode}, a retiré son vote : n'a pas pris part au vote",
        CountReason.DeemedPour => $"{mode}, sans bulletin : réputé pour, selon la règle de comptage de l'assemblée",
        CountReason.FormWithoutChoice => $"{mode}, sans choix sur cette résolution : défaillant",
        CountReason.FormForOldText => "formulaire favorable sur une résolution amendée : défaillant (loi, art. 17-1 A)",
        CountReason.Absent => "absent : défaillant",
        CountReason.TechnicalIncident when owner.Line == Line.Defaulting => $"{mode}, empêché (incident technique) : défaillant",
        CountReason.TechnicalIncident => $"{mode}, empêché (incident technique) : n'a pas pris part au vote",
        CountReason.HeldByDebtor =>
            "représenté par le débiteur, qui ne peut pas voter pour lui sur cette résolution : défaillant (loi, art. 19-2)",
        _ => throw new ArgumentOutOfRangeException(nameof(owner), owner.Reason, "No such reason."),
    };

    private static string Voted(Line line) => line switch
    {
        Line.Pour => "a voté pour",
        Line.Contre => "a voté contre",
        Line.Abstention => "s'est abstenu",
        _ => throw new ArgumentOutOfRangeException(nameof(line), line, "Nobody votes that."),
    };

    private static string Mode(Participation participation, string? holder) => participation switch
    {
        Participation.Present => "présent",
        Participation.Remote => "à distance",
        Participation.Represented => string.IsNullOrEmpty(holder) ? "représenté" : $"représenté par {holder}",
        Participation.PostalForm => "vote par correspondance reçu",
        Participation.Absent => "parti après son vote",
        _ => throw new ArgumentOutOfRangeException(nameof(participation), participation, "No such participation."),
    };
}

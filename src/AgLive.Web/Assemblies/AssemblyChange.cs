namespace AgLive.Web.Assemblies;

/// <summary>AG-21: a convened assembly was cancelled, or moved to another date.</summary>
/// <param name="Cancelled">It will not be held; else it was moved.</param>
/// <param name="At">When the syndic said so.</param>
/// <param name="From">The date it had before it was moved, or the one it is cancelled for.</param>
/// <param name="Motive">Why, in the syndic's words.</param>
public sealed record AssemblyChange(bool Cancelled, DateTimeOffset At, DateTimeOffset From, string Motive)
{
    /// <summary>« Assemblée reportée ».</summary>
    public string Title => Cancelled ? "Assemblée annulée" : "Assemblée reportée";

    /// <summary>What was to be, what is now, why; ready to show.</summary>
    /// <param name="startsAt">The date it has now.</param>
    public string Sentence(DateTimeOffset startsAt, string zoneId) => Fr.Text(
        (Cancelled
            ? $"Prévue le {Fr.DateAndTime(From, zoneId)}, elle n'aura pas lieu."
            : $"Prévue le {Fr.DateAndTime(From, zoneId)}, elle se tient le {Fr.DateAndTime(startsAt, zoneId)}.")
        + $" Motif : {Ended(Motive)}");

    private static string Ended(string words) => words.Length > 0 && words[^1] is '.' or '!' or '?' or '…' ? words : words + ".";
}

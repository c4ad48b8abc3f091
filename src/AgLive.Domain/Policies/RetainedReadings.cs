namespace AgLive.Domain.Policies;

/// <summary>The reading an assembly takes of one disputed point: a line of the technical annex of the minutes.</summary>
/// <param name="Point">The point.</param>
/// <param name="Reading">What the assembly reads.</param>
public sealed record RetainedReading(DisputedPoint Point, Reading Reading)
{
    /// <summary>It is the default; else the annex brings it out.</summary>
    public bool IsUsual => Reading == Point.Usual;
}

/// <summary>
/// « Lectures retenues »: what the journal, the pages and the technical annex of the minutes (décret 1967 art. 17) print. The article
/// of each disputed point stands with the point (<see cref="DisputedPoints"/>).
/// </summary>
public static class RetainedReadings
{
    /// <summary>One line for each disputed point, in the order of <see cref="DisputedPoints.All"/>.</summary>
    public static IReadOnlyList<RetainedReading> Of(AssemblyPolicy policy) =>
        [.. DisputedPoints.All.Select(point => new RetainedReading(point, point.TakenBy(policy)))];

    /// <summary>Those that are not the default; empty for most assemblies.</summary>
    public static IReadOnlyList<RetainedReading> Departures(AssemblyPolicy policy) =>
        [.. Of(policy).Where(retained => !retained.IsUsual)];

    /// <summary>What differs between two sets of rules, as the second reads it.</summary>
    public static IReadOnlyList<RetainedReading> Changes(AssemblyPolicy before, AssemblyPolicy after) =>
        [.. Of(after).Where(retained => retained.Point.TakenBy(before) != retained.Reading)];

    /// <summary>
    /// « Lectures retenues : celles par défaut. », or those that are not the default: « Lectures retenues : plafond de
    /// 10 % des pouvoirs (toutes les quotes-parts). Pour le reste, celles par défaut. »
    /// </summary>
    public static string Sentence(AssemblyPolicy policy)
    {
        var departures = Departures(policy);
        return FrenchNumbers.Spaced(departures.Count == 0
            ? "Lectures retenues : celles par défaut."
            : $"Lectures retenues : {string.Join(" ; ", departures.Select(Words))}. Pour le reste, celles par défaut.");
    }

    private static string Words(RetainedReading retained) =>
        $"{Small(retained.Point.Title)} ({Small(retained.Reading.Label)})";

    private static string Small(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}

namespace AgLive.Domain.Policies;

/// <summary>One way to read the law on a disputed point.</summary>
/// <param name="Value">Its word in forms, in the journal and in the stored rules: « True », « AllShares ».</param>
/// <param name="Label">In a few words: « Sur toutes les quotes-parts ».</param>
/// <param name="Meaning">What follows from it, in one sentence.</param>
public sealed record Reading(string Value, string Label, string Meaning);

/// <summary>
/// A point on which the law is silent or disputed, as people read it: the question, the readings, the article. One for
/// each property of <see cref="AssemblyPolicy"/>. Every word is ready to show.
/// </summary>
public sealed class DisputedPoint
{
    private readonly Func<AssemblyPolicy, string> taken;
    private readonly Func<AssemblyPolicy, string, AssemblyPolicy> take;

    private DisputedPoint(
        PointWords words,
        IReadOnlyList<Reading> readings,
        Func<AssemblyPolicy, string> taken,
        Func<AssemblyPolicy, string, AssemblyPolicy> take)
    {
        (Name, Theme, Scope) = (words.Name, words.Theme, words.Scope);
        (Title, Question, Article) = (
            FrenchNumbers.Spaced(words.Title), FrenchNumbers.Spaced(words.Question), FrenchNumbers.Spaced(words.Article));
        Readings = readings;
        this.taken = taken;
        this.take = take;
    }

    /// <summary>The property of <see cref="AssemblyPolicy"/> that keeps it; stable, as it is kept in the journal.</summary>
    public string Name { get; }

    /// <summary>What it is about.</summary>
    public PointTheme Theme { get; }

    /// <summary>Which resolutions it can touch.</summary>
    public PointScope Scope { get; }

    /// <summary>« Plafond de 10 % des pouvoirs ».</summary>
    public string Title { get; }

    /// <summary>The point as a question in plain words.</summary>
    public string Question { get; }

    /// <summary>« loi du 10 juillet 1965, art. 22 ».</summary>
    public string Article { get; }

    /// <summary>The default first, then the « autre lecture »; never less than two.</summary>
    public IReadOnlyList<Reading> Readings { get; }

    /// <summary>The reading taken unless the assembly says otherwise.</summary>
    public Reading Usual => Readings[0];

    /// <summary>The reading an assembly takes.</summary>
    public Reading TakenBy(AssemblyPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Readings.First(reading => reading.Value == taken(policy));
    }

    /// <summary>The same rules with another reading of this point.</summary>
    /// <param name="policy">The rules to start from.</param>
    /// <param name="value">Word of one of <see cref="Readings"/>.</param>
    /// <returns>The rules; BadRequest, with the name of the point as field, when there is no such reading.</returns>
    public Outcome<AssemblyPolicy> Take(AssemblyPolicy policy, string? value)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Readings.Any(reading => reading.Value == value)
            ? take(policy, value!)
            : new Refusal(RefusalCode.BadRequest, Name);
    }

    internal static DisputedPoint Of<T>(
        PointWords words,
        Func<AssemblyPolicy, T> taken,
        Func<AssemblyPolicy, T, AssemblyPolicy> take,
        params (T Value, string Label, string Meaning)[] readings)
        where T : struct => new(
            words,
            [.. readings.Select(reading => new Reading(
                reading.Value.ToString()!, FrenchNumbers.Spaced(reading.Label), FrenchNumbers.Spaced(reading.Meaning)))],
            policy => taken(policy).ToString()!,
            (policy, value) => take(policy, readings.First(reading => reading.Value.ToString() == value).Value));
}

/// <summary>The words of a point, typed with plain spaces.</summary>
internal sealed record PointWords(string Name, PointTheme Theme, PointScope Scope, string Title, string Question, string Article);

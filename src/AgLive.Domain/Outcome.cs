namespace AgLive.Domain;

/// <summary>
/// The answer of an act that may be refused: a value, or a <see cref="Refusal"/> with its number.
/// An expected "no" is a value; an exception is for a broken promise only. It rests on no article: the refusal that it carries
/// does (<see cref="RefusalCode"/>).
/// </summary>
public readonly record struct Outcome<T>
{
    private readonly T? value;

    private Outcome(T? value, Refusal? refusal)
    {
        this.value = value;
        Refusal = refusal;
    }

    /// <summary>Why the act was refused; null when it was done.</summary>
    public Refusal? Refusal { get; }

    /// <summary>True when the act was done.</summary>
    public bool IsDone => Refusal is null;

    /// <summary>What the act gave.</summary>
    /// <exception cref="InvalidOperationException">The act was refused.</exception>
    public T Value => Refusal is null ? value! : throw new InvalidOperationException($"Refused: {Refusal.Code}.");

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);

    public static implicit operator Outcome<T>(RefusalCode code) => new(default, new Refusal(code));
}

/// <summary>A refusal: its stable number, the field it is about, and the figures or names its sentence needs.</summary>
/// <param name="Code">The number, stable on the wire.</param>
/// <param name="Field">The field or argument it is about, in the words of the caller; null when none.</param>
/// <param name="Detail">What completes the sentence (a figure, a name); never a vote.</param>
public sealed record Refusal(RefusalCode Code, string? Field = null, string? Detail = null);

/// <summary>The value of an act that gives nothing but its success.</summary>
public readonly record struct Done;

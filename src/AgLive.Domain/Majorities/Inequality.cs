using static AgLive.Domain.FrenchNumbers;

namespace AgLive.Domain.Majorities;

/// <summary>How the two sides are compared.</summary>
internal enum Sign
{
    Above,
    AtLeast,
    Equal,
}

/// <summary>
/// A multiple of a figure, « 3 × voix pour »: the third of the loi of 10 July 1965 art. 25-1 and the two thirds of art. 26 are
/// cleared by cross-multiplication, no fraction is ever computed.
/// </summary>
internal readonly record struct Multiple(int Factor, long Figure, string Name)
{
    public Int128 Value => (Int128)Factor * Figure;

    public string Label => Factor == 1 ? Name : $"{Factor} × {Name}";

    public string Arithmetic => Factor == 1
        ? $"{Name} : {Number(Figure)}"
        : $"{Factor} × {Number(Figure)} {Name} = {Number(Value)}";
}

/// <summary>What the law asks of two whole numbers. It decides by itself; its sentence is only made to be kept.</summary>
/// <param name="Left">What stands on the left.</param>
/// <param name="Sign">How they compare.</param>
/// <param name="Right">What stands on the right.</param>
/// <param name="Met">What it means in French when it holds.</param>
/// <param name="Unmet">What it means when it does not; null for an equality, which tells what is missing.</param>
internal readonly record struct Inequality(Multiple Left, Sign Sign, Multiple Right, string Met, string? Unmet = null)
{
    public bool Holds => Sign switch
    {
        Sign.Above => Left.Value > Right.Value,
        Sign.AtLeast => Left.Value >= Right.Value,
        _ => Left.Value == Right.Value,
    };

    public Comparison Written()
    {
        var (sign, word) = Sign switch
        {
            Sign.Above => (">", "supérieur"),
            Sign.AtLeast => ("≥", "supérieur ou égal"),
            _ => ("=", "égal"),
        };
        var meaning = Holds ? Met : Unmet ?? $"il manque {Voix((long)(Right.Value - Left.Value))}";
        var sentence = $"{Left.Arithmetic} ; {Right.Arithmetic}. {Number(Left.Value)} {(Holds ? "est" : "n'est pas")} {word} à "
            + $"{Number(Right.Value)} : {meaning}.";
        return new Comparison(Left.Label, Left.Value, sign, Right.Label, Right.Value, Holds, Spaced(char.ToUpperInvariant(sentence[0]) + sentence[1..]));
    }
}

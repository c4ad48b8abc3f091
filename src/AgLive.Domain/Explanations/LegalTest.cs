using AgLive.Domain.Majorities;

namespace AgLive.Domain.Explanations;

/// <summary>
/// One comparison of a majority of the loi of 10 July 1965 (arts. 24 to 26-1, 41-13 and 41-16), with the smallest whole number that
/// passes it.
/// </summary>
/// <param name="Comparison">Both sides as integers; it alone decides.</param>
/// <param name="Unit">« voix pour » or « copropriétaires pour ».</param>
/// <param name="Needed">The smallest number of them that passes. To show only.</param>
/// <param name="Reached">How many there were.</param>
public sealed record LegalTest(Comparison Comparison, string Unit, long Needed, long Reached)
{
    /// <summary>« Il fallait au moins 5 001 voix pour : il y en a 5 231. »</summary>
    public string Sentence => FrenchNumbers.Spaced(
        $"Il fallait au moins {FrenchNumbers.Number(Needed)}\u00A0{Words} : il y en a {FrenchNumbers.Number(Reached)}.");

    private string Words => Needed < 2 ? Unit.Replace("copropriétaires", "copropriétaire", StringComparison.Ordinal) : Unit;

    internal static LegalTest Of(Inequality inequality) =>
        new(inequality.Written(), inequality.Left.Name, Smallest(inequality), inequality.Left.Figure);

    private static long Smallest(Inequality inequality)
    {
        var (right, factor) = (inequality.Right.Value, inequality.Left.Factor);
        return (long)(inequality.Sign == Sign.Above ? (right / factor) + 1 : (right + factor - 1) / factor);
    }
}

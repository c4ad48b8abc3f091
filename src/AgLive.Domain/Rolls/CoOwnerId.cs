namespace AgLive.Domain.Rolls;

/// <summary>
/// Who holds the voix of one or several lots: one member of the syndicate, one ballot per resolution
/// (loi 1965 art. 22 I al. 2); an indivision is one (art. 23).
/// </summary>
/// <param name="Value">The id the caller gives; compared as it is, case included.</param>
public readonly record struct CoOwnerId(string Value)
{
    public override string ToString() => Value;
}

namespace AgLive.Web.Preparation;

/// <summary>How far the owners are before the day, for the operators of the syndic.</summary>
/// <param name="Lines">In the order of names; the syndicate of owners, which never votes, is not among them.</param>
public sealed record PreparationList(
    Guid AssemblyId, string Condominium, DateTimeOffset StartsAt, string ZoneId, IReadOnlyList<PreparationLine> Lines)
{
    public int Count(string test) => Lines.Count(line => line.Test == test);

    public int CountPlans(string? mode) => Lines.Count(line => line.PlanMode == mode);
}

/// <summary>One owner.</summary>
/// <param name="Tantiemes">On the general key.</param>
/// <param name="HasAccount">Somebody signs in for this owner.</param>
/// <param name="PlanMode">One of <see cref="PlanModes.All"/>; null when nothing was said.</param>
/// <param name="Test">One of <see cref="TestStates"/>.</param>
/// <param name="Missing">What the last test left to do, as « le vote d'essai ».</param>
public sealed record PreparationLine(
    Guid CoOwnerId,
    string Name,
    string Lots,
    long Tantiemes,
    bool HasAccount,
    string? PlanMode,
    DateTimeOffset? DeclaredAt,
    bool IsLate,
    string Test,
    DateTimeOffset? TestAt,
    IReadOnlyList<string> Missing);

/// <summary>Where « Tester ma connexion » stands for an owner.</summary>
public static class TestStates
{
    /// <summary>« Prêt ».</summary>
    public const string Ready = "ready";

    /// <summary>Begun, something is missing.</summary>
    public const string Begun = "begun";

    public const string None = "none";

    public static readonly IReadOnlyList<string> All = [Ready, Begun, None];

    public static string Word(string state) => state switch
    {
        Ready => "Prêt",
        Begun => "Test à finir",
        _ => "Pas de test",
    };

    public static string Icon(string state) => state switch
    {
        Ready => "circle-check",
        Begun => "circle-alert",
        _ => "minus",
    };
}

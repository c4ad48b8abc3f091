using AgLive.Domain.Majorities;

namespace AgLive.Domain.Policies;

/// <summary>What a disputed point is about; the order in which people read them.</summary>
public enum PointTheme
{
    /// <summary>How many voix an owner has (loi art. 22, 23).</summary>
    Voix = 1,

    /// <summary>Proxies (loi art. 22).</summary>
    Proxies = 2,

    /// <summary>What is counted, and who may contest it.</summary>
    Count = 3,

    /// <summary>Competing quotes or candidates (décret art. 19).</summary>
    Competition = 4,

    /// <summary>Vote by correspondence (loi art. 17-1 A).</summary>
    Forms = 5,

    /// <summary>Deadlines (décret arts. 9, 9 bis, 64).</summary>
    Deadlines = 6,
}

/// <summary>Which resolutions a disputed point can touch.</summary>
public enum PointScope
{
    /// <summary>All that are voted on.</summary>
    EveryVote = 1,

    /// <summary>Those voted on a special key.</summary>
    SpecialKeys = 2,

    /// <summary>Those of art. 26.</summary>
    Article26 = 3,

    /// <summary>Those of arts. 25 and 26, which may call for a second vote.</summary>
    SecondVotes = 4,

    /// <summary>Those of which one is to be retained.</summary>
    Competitions = 5,

    /// <summary>Those that elect a person.</summary>
    Elections = 6,

    /// <summary>None: a date.</summary>
    Dates = 7,
}

/// <summary>What of a resolution tells which disputed points can touch it.</summary>
/// <param name="Rule">Its majority; null when it calls for no vote.</param>
/// <param name="IsOnSpecialKey">Its key is not the general one.</param>
/// <param name="IsCompeting">It competes with others (décret art. 19).</param>
/// <param name="IsElection">It elects a person.</param>
public sealed record ResolutionTraits(MajorityRule? Rule, bool IsOnSpecialKey, bool IsCompeting, bool IsElection);

/// <summary>The themes and scopes of the disputed points, in words and applied.</summary>
public static class PointScopes
{
    /// <summary>« Pouvoirs ».</summary>
    public static string Name(PointTheme theme) => theme switch
    {
        PointTheme.Voix => "Voix",
        PointTheme.Proxies => "Pouvoirs",
        PointTheme.Count => "Décompte",
        PointTheme.Competition => "Devis et candidats en concurrence",
        PointTheme.Forms => "Vote par correspondance",
        PointTheme.Deadlines => "Délais",
        _ => throw new ArgumentOutOfRangeException(nameof(theme), theme, "No such theme."),
    };

    /// <summary>« les résolutions de l'art. 26 ».</summary>
    public static string Name(PointScope scope) => FrenchNumbers.Spaced(scope switch
    {
        PointScope.EveryVote => "toutes les résolutions soumises au vote",
        PointScope.SpecialKeys => "les résolutions votées sur une clé spéciale",
        PointScope.Article26 => "les résolutions de l'art. 26",
        PointScope.SecondVotes => "les résolutions des art. 25 et 26, au second vote",
        PointScope.Competitions => "les devis et candidats en concurrence",
        PointScope.Elections => "les élections de personnes",
        PointScope.Dates => "une date, aucune résolution",
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, "No such scope."),
    });

    /// <summary>Whether a point of this scope can touch this resolution.</summary>
    public static bool Touches(PointScope scope, ResolutionTraits resolution)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        return resolution.Rule is { } rule && scope switch
        {
            PointScope.EveryVote => true,
            PointScope.SpecialKeys => resolution.IsOnSpecialKey,
            PointScope.Article26 => rule == MajorityRule.Article26,
            PointScope.SecondVotes => rule is MajorityRule.Article25 or MajorityRule.Article26,
            PointScope.Competitions => resolution.IsCompeting,
            PointScope.Elections => resolution.IsElection,
            PointScope.Dates => false,
            _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, "No such scope."),
        };
    }
}

using System.Globalization;

namespace AgLive.Server.Registry.Import;

/// <summary>How lists, ballots and minutes name a co-owner.</summary>
internal static class OwnerNames
{
    private static readonly HashSet<string> LegalForms = new(StringComparer.OrdinalIgnoreCase)
    {
        "SCI", "SARL", "EURL", "SAS", "SASU", "SA", "SNC", "SCP", "SCM", "SELARL", "SCPI", "GFA", "OPH", "HLM", "SCCV", "GIE",
    };

    public static string Display(ImportedOwner owner) => owner.Type switch
    {
        ImportedOwnerType.Person => Join(owner.Civility, owner.LastName, owner.FirstName),
        ImportedOwnerType.Company or ImportedOwnerType.SocialLandlord => Company(owner.Company),
        ImportedOwnerType.Syndicate => "Syndicat des copropriétaires",
        ImportedOwnerType.JointOwnership => Join("Indivision", owner.LastName, owner.FirstName),
        _ => throw new ArgumentOutOfRangeException(nameof(owner), owner.Type, null),
    };

    private static string Join(params ReadOnlySpan<string> parts)
    {
        var filled = new List<string>();
        foreach (var part in parts)
        {
            if (part.Length > 0)
            {
                filled.Add(part);
            }
        }

        return string.Join(' ', filled);
    }

    /// <summary>Management software shouts: « SCI CHARPENTIER » reads « SCI Charpentier ». Mixed case is left as written.</summary>
    private static string Company(string name)
    {
        var shouted = !name.Any(char.IsLower);
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!shouted || !words.Any(LegalForms.Contains))
        {
            return name;
        }

        return string.Join(' ', words.Select(word => LegalForms.Contains(word) || word.Length <= 2 ? word : Capitalised(word)));
    }

    private static string Capitalised(string word) =>
        CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word.ToLowerInvariant());
}

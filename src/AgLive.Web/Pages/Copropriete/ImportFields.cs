using AgLive.Web.Registry;
using Microsoft.AspNetCore.Http;

namespace AgLive.Web.Pages.Copropriete;

/// <summary>The form of the first step, as posted. Files cannot be shown again by a browser; the words are.</summary>
public sealed record ImportFields
{
    /// <summary>Where French law applies, by the clock of the building.</summary>
    public static IReadOnlyList<(string Id, string Label)> Zones { get; } =
    [
        ("Europe/Paris", "France métropolitaine"),
        ("America/Guadeloupe", "Guadeloupe"),
        ("America/Martinique", "Martinique"),
        ("America/Cayenne", "Guyane"),
        ("Indian/Reunion", "La Réunion"),
        ("Indian/Mayotte", "Mayotte"),
        ("America/Miquelon", "Saint-Pierre-et-Miquelon"),
        ("Pacific/Noumea", "Nouvelle-Calédonie"),
        ("Pacific/Tahiti", "Polynésie française"),
    ];

    public string? Name { get; init; }

    public string? Address { get; init; }

    public string? Start { get; init; }

    public string? Zone { get; init; }

    public string? Place { get; init; }

    public string? VideoUrl { get; init; }

    public string? Kind { get; init; }

    public string? Bases { get; init; }

    public IFormFile? Owners { get; init; }

    public IFormFile? Lots { get; init; }

    public IFormFile? Agenda { get; init; }

    public ImportForm ToForm() => new(Name, Address, Start, Zone, Place, VideoUrl, Kind, Bases);
}

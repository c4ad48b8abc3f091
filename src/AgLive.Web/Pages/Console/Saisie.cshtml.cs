using AgLive.Web.Console;
using AgLive.Web.Wire;
using Microsoft.AspNetCore.Mvc;

namespace AgLive.Web.Pages.Console;

/// <summary>
/// « Tous pour sauf » (LIV-29): one choice for all, exceptions by name, a preview with names and voix, then the confirmation,
/// which the console takes as any other command.
/// </summary>
public sealed class SaisieModel(IConsole console) : ConsolePage(console)
{
    /// <summary>Not entered: he votes on his screen, or not at all.</summary>
    public const string Nobody = "none";

    /// <summary>« pour », « contre », « abstention »: the choice of all those who have no other.</summary>
    [BindProperty]
    public string? Common { get; set; }

    /// <summary>By owner: a choice, <see cref="Nobody"/>, or empty as the others.</summary>
    [BindProperty]
    public Dictionary<Guid, string?> Apart { get; set; } = [];

    [BindProperty]
    public string? Motive { get; set; }

    [BindProperty]
    public string? Witness { get; set; }

    /// <summary>What would be entered; null before it is asked for.</summary>
    public IReadOnlyList<(MissingVoter Voter, string Choice)>? Preview { get; private set; }

    /// <summary>Why there is no preview, in French; null when there is nothing to say.</summary>
    public string? Flaw { get; private set; }

    public IReadOnlyList<MissingVoter> Missing => Snapshot.Item?.Progress?.Missing ?? [];

    public string? Scrutineer => Snapshot.Room.Bureau.FirstOrDefault(seat => seat.Role == "scrutineer")?.Name;

    /// <summary>Who votes on his screen is left alone unless the operator says otherwise.</summary>
    public string ApartOf(MissingVoter voter)
    {
        ArgumentNullException.ThrowIfNull(voter);
        return Apart.TryGetValue(voter.CoOwnerId, out var choice) ? choice ?? "" : voter.CanNudge ? Nobody : "";
    }

    public async Task<IActionResult> OnPostApercuAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var entered = Missing.Select(voter => (Voter: voter, Choice: ChoiceOf(voter))).Where(one => one.Choice != Nobody).ToList();
        Flaw = (Common, entered.Count) switch
        {
            (not ("pour" or "contre" or "abstention"), _) => "Choisissez la réponse commune : Pour, Contre ou Abstention.",
            (_, 0) => "Aucun vote à saisir : tous les noms sont laissés de côté.",
            _ when string.IsNullOrWhiteSpace(Motive) => RefusalTexts.Sentence(Domain.RefusalCode.MotiveMissing),
            _ when string.IsNullOrWhiteSpace(Witness) => RefusalTexts.Sentence(Domain.RefusalCode.WitnessMissing),
            _ => null,
        };
        Preview = Flaw is null ? entered : null;
        return Page();
    }

    private string ChoiceOf(MissingVoter voter) => ApartOf(voter) switch
    {
        "" => Common ?? "",
        "pour" or "contre" or "abstention" => ApartOf(voter),
        _ => Nobody,
    };
}

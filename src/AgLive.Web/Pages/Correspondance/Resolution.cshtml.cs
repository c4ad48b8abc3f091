using AgLive.Web.Assemblies;
using AgLive.Web.Postal;
using Microsoft.AspNetCore.Mvc;

namespace AgLive.Web.Pages.Correspondance;

/// <summary>
/// One resolution a screen (VPC-02): three equal buttons at the bottom, each choice saved as it is made, with script or
/// without.
/// </summary>
public sealed class ResolutionModel(IAssemblyPages assemblies, IPostalVote postal) : PostalPage(assemblies, postal)
{
    [BindProperty(SupportsGet = true, Name = "r")]
    public Guid ResolutionId { get; set; }

    public PostalLine Line { get; private set; } = null!;

    /// <summary>Place in the list, from 1.</summary>
    public int Place { get; private set; }

    public PostalLine? Previous => Place > 1 ? Sheet.Lines[Place - 2] : null;

    public PostalLine? Following => Place < Sheet.Lines.Count ? Sheet.Lines[Place] : null;

    public string ActionHref => Href("/resolution", $"r={ResolutionId}&handler=Choose");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await FindAsync(cancellation) ?? Page();

    /// <param name="choice">The first line; « effacer » takes the choice away.</param>
    /// <param name="second">The line of the second vote.</param>
    public async Task<IActionResult> OnPostChooseAsync([FromForm] string? choice, [FromForm] string? second, CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is { } away)
        {
            return away;
        }

        var isSecond = second is not null;
        var word = second ?? choice ?? "";
        var saved = await Postal.ChooseAsync(
            Account, new PostalChoice(AssemblyId, Sheet.Owner.CoOwnerId, ResolutionId, isSecond, word == "effacer" ? "" : word.Length == 0 ? "?" : word), cancellation);
        if (saved.Refusal is { } refusal)
        {
            Problem = RefusalTexts.Sentence(refusal);
        }
        else
        {
            Word = Fr.Text($"Enregistré à {Fr.Time(saved.Value.At, Zone)}");
        }

        return Redirect(LineHref(Line) + (isSecond ? "#second" : ""));
    }

    private async Task<IActionResult?> FindAsync(CancellationToken cancellation)
    {
        if (await LoadAsync(cancellation) is { } away)
        {
            return away;
        }

        for (var i = 0; i < Sheet.Lines.Count; i++)
        {
            if (Sheet.Lines[i].ResolutionId == ResolutionId)
            {
                (Line, Place) = (Sheet.Lines[i], i + 1);
                return null;
            }
        }

        return NotFound();
    }
}

using AgLive.Domain;
using AgLive.Web.Console;
using AgLive.Web.Postal;
using AgLive.Web.Texts;
using AgLive.Web.Wire;
using Microsoft.AspNetCore.Mvc;

namespace AgLive.Web.Pages.Console;

/// <summary>
/// « Amender la résolution » (loi 1965 art. 17-1 A al. 2; LIV-31): the new text, then what everybody will see of it, then the
/// confirmation. What was typed is shown again whatever is refused.
/// </summary>
public sealed class AmendementModel(IConsole console, IPostalDesk desk) : ConsolePage(console)
{
    private const int MaxText = 10_000;

    [BindProperty]
    public string NewText { get; set; } = "";

    /// <summary>The version being amended.</summary>
    [BindProperty]
    public int TextVersion { get; set; }

    /// <summary>The difference with the convocation; null before it is asked for.</summary>
    public Amendment? Preview { get; private set; }

    /// <summary>Why there is no preview, in French; null when there is nothing to say.</summary>
    public string? Flaw { get; private set; }

    /// <summary>The forms received on this resolution; null when none.</summary>
    public GaugePart? PostalForms => Snapshot.Gauge.Parts.FirstOrDefault(part => part is { Mode: "postal", Heads: > 0 });

    /// <summary>What the forms say of the text as convened, once their box is open; null before.</summary>
    public AmendmentEffect? Effect { get; private set; }

    protected override void OnLoaded()
    {
        if (Snapshot.Item is { } item && Preview is null && HttpContext.Request.Method == "GET")
        {
            NewText = item.Point.Text;
        }
    }

    public async Task<IActionResult> OnPostApercuAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (Snapshot.Item is not { } item)
        {
            return Page();
        }

        NewText = (NewText ?? "").ReplaceLineEndings("\n").Trim();
        Flaw = NewText switch
        {
            "" => "Le texte manque. Écrivez-le, puis recommencez.",
            { Length: > MaxText } => "Le texte dépasse 10\u202F000 caractères. Raccourcissez-le, puis recommencez.",
            _ when TextVersion != item.Point.TextVersion => "Le texte a été changé depuis un autre écran. Relisez-le ci-dessous avant de l'amender.",
            _ when NewText == item.Point.Text.ReplaceLineEndings("\n").Trim() => "Le texte est le même qu'avant. Corrigez-le, ou revenez à la console.",
            _ => null,
        };
        var effect = await desk.AmendmentAsync(Caller.AccountId(User), AssemblyId, item.ResolutionId, cancellation);
        Effect = effect.IsDone ? effect.Value : null;
        Preview = Flaw is null ? new Amendment(WordDiff.Of(item.ConvenedText ?? item.Point.Text, NewText)) : null;
        return Page();
    }

    public async Task<IActionResult> OnPostConfirmerAsync([FromForm] ConsoleForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var outcome = await RunAsync(form, cancellation);
        if (outcome.Refusal is null)
        {
            Tell(form);
            return RedirectToPage("/Console/Index", new { id = AssemblyId, point = Point });
        }

        if (outcome.Refusal is { Code: RefusalCode.NotFound } || !await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Flaw = RefusalTexts.Sentence(outcome.Refusal);
        return Page();
    }
}

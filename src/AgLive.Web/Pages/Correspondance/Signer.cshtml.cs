using AgLive.Domain;
using AgLive.Web.Assemblies;
using AgLive.Web.Postal;
using Microsoft.AspNetCore.Mvc;

namespace AgLive.Web.Pages.Correspondance;

/// <summary>
/// Recap, then signature (VPC-08 to 10): all choices with a way back to each, blanks warned about, the statement, a one-time
/// code by e-mail or text message, one's name drawn or typed.
/// </summary>
public sealed class SignerModel(IAssemblyPages assemblies, IPostalVote postal) : PostalPage(assemblies, postal)
{
    /// <summary>A code was sent: the signature is asked for.</summary>
    [BindProperty(SupportsGet = true, Name = "code")]
    public bool HasCode { get; set; }

    [BindProperty]
    public Guid CommandId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public long Revision { get; set; }

    [BindProperty]
    public bool Declared { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Typed { get; set; }

    [BindProperty]
    public string? Strokes { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    /// <summary>« sms »: the code comes, or came, by text message; anything else: by e-mail.</summary>
    [BindProperty(SupportsGet = true, Name = "par")]
    public string? By { get; set; }

    public bool IsBySms => By == "sms" && Sheet.Mobile is not null;

    /// <summary>What is wrong with the signature; null when nothing is.</summary>
    public string? Trouble { get; private set; }

    public PostalText Text => new(
        Sheet.Owner.Name, Sheet.Owner.Address, Sheet.DraftVersion ?? 1, Assembly.Kind, Assembly.CondominiumName, Assembly.StartsAt, Zone);

    public string CodeHref => Href("/signer", "handler=Code");

    public string ActHref => Href("/signer", $"handler=Sign&{Came}");

    private string Came => IsBySms ? "code=true&par=sms" : "code=true";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await FindAsync(cancellation) ?? Page();

    public async Task<IActionResult> OnPostCodeAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is { } away)
        {
            return away;
        }

        var sent = await Postal.SendCodeAsync(Account, AssemblyId, Sheet.Owner.CoOwnerId, IsBySms ? CodeWay.Sms : CodeWay.Email, cancellation);
        if (sent.Refusal is { } refusal)
        {
            Problem = refusal.Code == RefusalCode.TooFast
                ? Fr.Text("Un code vient de partir. Attendez 30 secondes avant d'en demander un autre.")
                : RefusalTexts.Sentence(refusal);
            return Redirect(HasCode || refusal.Code == RefusalCode.TooFast ? $"{Href("/signer", Came)}#signature" : SignHref);
        }

        Word = Fr.Text($"Un code à 6 chiffres part vers {sent.Value.To}. Il est valable jusqu'à {Fr.Time(sent.Value.ExpiresAt, Zone)}.");
        return Redirect($"{Href("/signer", Came)}#signature");
    }

    public async Task<IActionResult> OnPostSignAsync(CancellationToken cancellation)
    {
        if (await LoadAsync(cancellation) is { } away)
        {
            return away;
        }

        var command = new SignPostalForm(
            AssemblyId,
            CommandId,
            Sheet.Owner.CoOwnerId,
            Version,
            Revision,
            Declared,
            Kind ?? "typed",
            (Kind == "drawn" ? Strokes : Typed)?.Trim() ?? "",
            Code ?? "");
        var done = await Postal.SignAsync(Account, command, cancellation);
        if (done.Refusal is not { } refusal || refusal.Code == RefusalCode.FormAlreadySigned)
        {
            Word = done.IsDone
                ? Fr.Text("Votre vote par correspondance est signé. Le formulaire part aussi par e-mail. Vous n'avez plus rien à faire.")
                : RefusalTexts.Sentence(RefusalCode.FormAlreadySigned);
            return Redirect(ListHref);
        }

        if (refusal.Code is RefusalCode.StateChanged)
        {
            Problem = Fr.Text("Un choix a été changé depuis un autre écran. Relisez votre formulaire, puis signez.");
            return Redirect(SignHref);
        }

        Trouble = RefusalTexts.Sentence(refusal);
        HasCode = refusal.Code != RefusalCode.CodeExpired;
        return Sheet.DraftVersion is null || !Sheet.Window.IsOpen ? Away(Trouble) : Page();
    }

    private async Task<IActionResult?> FindAsync(CancellationToken cancellation)
    {
        if (await LoadAsync(cancellation) is { } away)
        {
            return away;
        }

        return Sheet.DraftVersion is null || !Sheet.Window.IsOpen ? Redirect(ListHref) : null;
    }

    private RedirectResult Away(string problem)
    {
        Problem = problem;
        return Redirect(ListHref);
    }
}

using AgLive.Domain;
using AgLive.Web.Assemblies;
using AgLive.Web.Proxies;
using Microsoft.AspNetCore.Mvc;

namespace AgLive.Web.Pages.Pouvoirs;

/// <summary>
/// Gives a mandate in two steps: fill, then read the deed again and sign it (accessibility A12). The same page passes on
/// a mandate that is held.
/// </summary>
public sealed class DonnerModel(IAssemblyPages assemblies, IProxies proxies) : ProxyPage(assemblies, proxies)
{
    /// <summary>The owner who gives; the only one the person acts for when not said.</summary>
    [BindProperty(SupportsGet = true, Name = "pour")]
    public Guid? For { get; set; }

    /// <summary>The mandate held that is passed on.</summary>
    [BindProperty(SupportsGet = true, Name = "transmis")]
    public Guid? PassedOn { get; set; }

    public ProxyForm Form { get; private set; } = new();

    public GivingOwner? Owner { get; private set; }

    public ReceivedProxy? Held { get; private set; }

    /// <summary>The deed to read and sign; null while the form is filled.</summary>
    public ProxyText? Deed { get; private set; }

    /// <summary>What is wrong with the form or the signature; null when nothing is.</summary>
    public string? Trouble { get; private set; }

    public string GrantorName => Held?.GrantorName ?? Owner!.Name;

    /// <summary>Who may be named: nobody names himself, nor the grantor.</summary>
    public IEnumerable<HolderChoice> Choices => Book.Holders.Where(choice =>
        choice.CoOwnerId != (Held?.GrantorId ?? Owner!.CoOwnerId) && (Held is null || choice.Name != Held.HolderName));

    /// <summary>The name the signer writes.</summary>
    public string SignerName => Held?.HolderName ?? Owner!.Name;

    public string Action(string handler) =>
        $"{GiveHref}?handler={handler}&{(PassedOn is { } held ? $"transmis={held}" : $"pour={Owner!.CoOwnerId}")}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await FindAsync(cancellation) switch
    {
        null => Page(),
        var away => away,
    };

    /// <summary>« Modifier »: back to the form as it was filled.</summary>
    public async Task<IActionResult> OnPostEditAsync(ProxyForm form, CancellationToken cancellation)
    {
        Form = form;
        Form.ReadInstructions(Request.Form);
        return await FindAsync(cancellation) ?? Page();
    }

    public async Task<IActionResult> OnPostReadAsync(ProxyForm form, CancellationToken cancellation)
    {
        Form = form;
        Form.ReadInstructions(Request.Form);
        if (await FindAsync(cancellation) is { } away)
        {
            return away;
        }

        Trouble = Missing();
        if (Trouble is null)
        {
            Form.CommandId = Guid.CreateVersion7();
            Deed = Read();
        }

        return Page();
    }

    public async Task<IActionResult> OnPostSignAsync(ProxyForm form, CancellationToken cancellation)
    {
        Form = form;
        Form.ReadInstructions(Request.Form);
        if (await FindAsync(cancellation, signing: true) is { } away)
        {
            return away;
        }

        var grantor = Held?.GrantorId ?? Owner?.CoOwnerId ?? form.GrantorId ?? Guid.Empty;
        var given = await Proxies.GiveAsync(Account, Form.ToCommand(AssemblyId, grantor, PassedOn), cancellation);
        if (given.Refusal is { } refusal)
        {
            Trouble = RefusalTexts.Sentence(refusal);
            Deed = IsAboutSignature(refusal.Code) ? Read() : null;
            return Held is null && Owner is null ? Away(Trouble) : Page();
        }

        Word = Fr.Text(Form.To switch
        {
            ProxyForm.ToCoOwner => "Votre pouvoir est signé. Votre mandataire doit maintenant l'accepter ; vous verrez sa réponse ici.",
            ProxyForm.ToOther => "Votre pouvoir est signé. Téléchargez-le et remettez-le à votre mandataire, qui le présente en arrivant.",
            _ => "Votre pouvoir est signé. Il sera attribué au début de la séance.",
        });
        return Redirect(BookHref);
    }

    private static bool IsAboutSignature(RefusalCode code) =>
        code is RefusalCode.SignatureEmpty or RefusalCode.SignatureNameDiffers or RefusalCode.Busy or RefusalCode.DatabaseAway or RefusalCode.TooFast;

    /// <summary>Where to go instead of the form; null when it can be shown. A signature sent twice finds its first answer.</summary>
    private async Task<IActionResult?> FindAsync(CancellationToken cancellation, bool signing = false)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (PassedOn is { } id)
        {
            Held = Book.Received.FirstOrDefault(one => one.ProxyId == id && one.State == ProxyStates.Accepted);
            return Held is null && !signing ? Away(RefusalTexts.Sentence(RefusalCode.ProxyNotInForce)) : null;
        }

        Owner = Book.Owners.FirstOrDefault(owner => owner.CoOwnerId == For) ?? (For is null && Book.Owners.Count == 1 ? Book.Owners[0] : null);
        return (Owner, signing) switch
        {
            (null, _) => Away("Choisissez pour qui vous donnez pouvoir."),
            ({ Given: not null }, false) => Away(RefusalTexts.Sentence(RefusalCode.ProxyAlreadyGiven)),
            _ => null,
        };
    }

    private string? Missing() => Fr.Text(Form switch
    {
        { To: null or "" } => "Dites à qui vous donnez pouvoir.",
        { To: ProxyForm.ToCoOwner, HolderId: null } => "Choisissez un copropriétaire dans la liste.",
        { To: ProxyForm.ToOther, HolderName: null or "" } => "Écrivez le nom de votre mandataire.",
        { To: not ProxyForm.Blank, Declared: false } => RefusalTexts.Sentence(RefusalCode.HolderUndeclared),
        _ => "",
    }) is { Length: > 0 } missing ? missing : null;

    private ProxyText Read() => new(
        GrantorName,
        Form.To switch
        {
            ProxyForm.ToCoOwner => Book.Holders.FirstOrDefault(one => one.CoOwnerId == Form.HolderId)?.Name ?? "",
            ProxyForm.ToOther => Form.HolderName?.Trim() ?? "",
            _ => "",
        },
        Held?.HolderName ?? "",
        !Form.Forbids,
        Assembly);

    private RedirectResult Away(string problem)
    {
        Problem = problem;
        return Redirect(BookHref);
    }
}

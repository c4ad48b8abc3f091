using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgLive.Web.Pages;

/// <summary>What is shown when a page cannot be: the server runs it again in place of the answer, whatever the method.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErreurModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Code { get; set; }

    public string Title => Code switch
    {
        400 => "Cette page a expiré",
        403 => "Cette page ne vous est pas ouverte",
        404 => "Cette page n'existe pas",
        429 => "Trop de demandes",
        >= 500 => "Le service ne répond pas",
        _ => "Cette demande n'a pas abouti",
    };

    public string Sentence => Fr.Text(Code switch
    {
        400 => "Rien n'a été enregistré. Revenez en arrière, rechargez la page, puis recommencez.",
        403 => "Vous êtes connecté, mais cette page est réservée à d'autres personnes. Si c'est une erreur, appelez votre agence.",
        404 => "L'adresse est fausse, ou la page a été retirée. Revenez à l'accueil pour retrouver ce que vous cherchez.",
        429 => "Attendez quelques secondes, puis recommencez.",
        >= 500 => "Ce que vous veniez de faire n'est peut-être pas enregistré : vérifiez-le en revenant sur la page. Si cela dure, appelez votre agence.",
        _ => "Revenez à l'accueil, puis recommencez.",
    });
}

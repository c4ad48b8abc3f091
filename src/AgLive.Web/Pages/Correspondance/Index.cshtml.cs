using AgLive.Web.Assemblies;
using AgLive.Web.Postal;
using Microsoft.AspNetCore.Mvc;

namespace AgLive.Web.Pages.Correspondance;

/// <summary>
/// The form as a list (VPC-03): which version counts, what is still to choose, what may be done with it, its history.
/// </summary>
public sealed class IndexModel(IAssemblyPages assemblies, IPostalVote postal) : PostalPage(assemblies, postal)
{
    public const string ToVote = "a-voter";

    [BindProperty(SupportsGet = true, Name = "filtre")]
    public string? Filter { get; set; }

    public IReadOnlyList<PostalLine> Shown => [.. Sheet.Lines.Where(line => Filter != ToVote || !line.IsDone)];

    /// <summary>Where « Commencer » or « Continuer » goes: the first line that lacks a choice, else the first.</summary>
    public PostalLine? Next => Sheet.Own.FirstOrDefault(line => !line.IsDone) ?? Sheet.Own.FirstOrDefault();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ?? Page();

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancellation)
    {
        if (await LoadAsync(cancellation) is { } away)
        {
            return away;
        }

        var done = await Postal.DiscardAsync(Account, AssemblyId, Sheet.Owner.CoOwnerId, cancellation);
        Say(done.Refusal, "Vos changements non signés sont effacés.");
        return Redirect(ListHref);
    }

    public async Task<IActionResult> OnPostWithdrawAsync([FromForm] Guid commandId, CancellationToken cancellation)
    {
        if (await LoadAsync(cancellation) is { } away)
        {
            return away;
        }

        var done = await Postal.WithdrawAsync(Account, new WithdrawPostalForm(AssemblyId, commandId, Sheet.Owner.CoOwnerId), cancellation);
        Say(done.Refusal, "Votre vote par correspondance est retiré. Il ne compte plus.");
        return Redirect(ListHref);
    }

    private void Say(Domain.Refusal? refusal, string word)
    {
        if (refusal is null)
        {
            Word = Fr.Text(word);
        }
        else
        {
            Problem = RefusalTexts.Sentence(refusal);
        }
    }
}

using AgLive.Domain;
using AgLive.Web.Postal;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgLive.Web.Pages.Formulaires;

/// <summary>What the syndic's pages of the votes by correspondence share. To an owner as to a stranger there are none.</summary>
[Authorize]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class DeskPage(IPostalDesk desk) : PageModel
{
    [FromRoute(Name = "id")]
    public Guid AssemblyId { get; set; }

    [TempData]
    public string? Problem { get; set; }

    [TempData]
    public string? Word { get; set; }

    public PostalDesk Sheet { get; private set; } = null!;

    public string Zone => Sheet.Assembly.ZoneId;

    public string Href => $"/assemblees/{AssemblyId}/formulaires";

    protected Guid Account => Caller.AccountId(User);

    protected IPostalDesk Desk => desk;

    protected async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var sheet = await desk.OfAsync(Account, AssemblyId, cancellation);
        if (!sheet.IsDone)
        {
            return false;
        }

        Sheet = sheet.Value;
        return true;
    }

    /// <summary>Back to the list, with what was done or why not.</summary>
    protected IActionResult Done(Refusal? refused, string word)
    {
        if (refused is { Code: RefusalCode.NotFound or RefusalCode.NotAllowed })
        {
            return NotFound();
        }

        Problem = refused is { } refusal ? RefusalTexts.Sentence(refusal) : null;
        Word = refused is null ? Fr.Text(word) : null;
        return Redirect(Href);
    }

    /// <summary>The boxes ticked, by resolution: fields « v-… » and « s-… ».</summary>
    protected static IReadOnlyList<PaperAnswer> Answers(IFormCollection fields, PostalDesk desk, bool hasSecondLines)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(desk);
        return [.. desk.Lines.Select(line => new PaperAnswer(
            line.ResolutionId,
            [.. fields[$"v-{line.ResolutionId}"].OfType<string>()],
            hasSecondLines && line.SecondVote is not null ? [.. fields[$"s-{line.ResolutionId}"].OfType<string>()] : null))];
    }
}

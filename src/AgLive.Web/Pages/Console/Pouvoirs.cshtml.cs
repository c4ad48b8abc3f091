using AgLive.Web.Console;
using AgLive.Web.Proxies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace AgLive.Web.Pages.Console;

/// <summary>
/// The mandates of the assembly before the vote (AG-12), and the distribution of the blank ones by the person the law names
/// (décret 1967 art. 15-1).
/// </summary>
public sealed class PouvoirsModel(IConsole console, IProxies proxies) : ConsolePage(console)
{
    [BindProperty(SupportsGet = true, Name = "president")]
    public Guid? CouncilPresident { get; set; }

    [BindProperty(SupportsGet = true, Name = "membre")]
    public Guid? CouncilMember { get; set; }

    public ProxyList List { get; private set; } = null!;

    /// <summary>Who names the holders, as the sheet stands now: the order of the law.</summary>
    public string WhoNames => (Present(CouncilPresident), Present(CouncilMember), List.SessionPresident) switch
    {
        ({ } president, _, _) => $"{president.Name}, à la présidence du conseil syndical",
        (null, { } member, _) => $"{member.Name}, membre du conseil syndical",
        (null, null, { Length: > 0 } chair) => $"{chair}, à la présidence de la séance",
        _ => "",
    };

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var list = await proxies.ListAsync(Caller.AccountId(User), AssemblyId, HttpContext.RequestAborted);
        if (!list.IsDone)
        {
            context.Result = NotFound();
            return;
        }

        List = list.Value;
        var done = await next();
        if (done.Result is RedirectToPageResult { RouteValues: { } kept })
        {
            // The next mandate is named by the same person.
            (kept["president"], kept["membre"]) = (CouncilPresident, CouncilMember);
        }
    }

    private PersonChoice? Present(Guid? id) => List.People.FirstOrDefault(person => person.CoOwnerId == id && person.IsPresent);
}

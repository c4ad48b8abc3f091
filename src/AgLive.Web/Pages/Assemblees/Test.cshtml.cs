using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using AgLive.Domain;
using AgLive.Web.Assemblies;
using AgLive.Web.Preparation;
using AgLive.Web.Room;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgLive.Web.Pages.Assemblees;

/// <summary>
/// « Tester ma connexion » (AG-17): the device that will vote tries each thing the day asks of it. The practice vote and the
/// practice signature are kept nowhere; what came out of each step is, and the syndic reads « prêt ».
/// </summary>
[Authorize]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class TestModel(IAssemblyPages assemblies, IPreparation preparations, TimeProvider clock) : PageModel
{
    /// <summary>A test begun this long ago goes on; an older one may be that of another device.</summary>
    private static readonly TimeSpan OneSitting = TimeSpan.FromHours(1);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    [FromRoute]
    public Guid Id { get; set; }

    [TempData]
    public string? Problem { get; set; }

    /// <summary>« pour|7F3A-22C1|18:42:07 » of a practice vote posted without script.</summary>
    [TempData]
    public string? Practice { get; set; }

    public AssemblySummary Assembly { get; private set; } = null!;

    public TestKept? Last { get; private set; }

    /// <summary>The name to sign with.</summary>
    public string Name { get; private set; } = "";

    public IReadOnlyDictionary<string, string> Steps { get; private set; } = new Dictionary<string, string>();

    public bool IsReady => TestSteps.AreEnough(Steps);

    public PracticeReceipt? Receipt => Practice?.Split('|') is [var choice, var number, var at] ? new(choice, number, at) : null;

    /// <summary>What the script needs: the assembly, what passed so far, the sentences.</summary>
    public string Data => JsonSerializer.Serialize(
        new
        {
            assembly = Id,
            steps = Steps,
            words = TestWords.All,
            icons = TestOutcomes.All.ToDictionary(outcome => outcome, TestWords.Icon),
            verdict = new { ready = TestVerdict.Ready, readyMore = TestVerdict.ReadyMore, remains = TestVerdict.Remains },
        },
        Json);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    /// <summary>A practice vote: answered at once, counted nowhere.</summary>
    public async Task<IActionResult> OnPostVoteAsync(string? choice, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (!BallotNames.Choices.Contains(choice))
        {
            return Again("Touchez un des trois boutons.");
        }

        var number = Convert.ToHexString(RandomNumberGenerator.GetBytes(4));
        var receipt = new PracticeReceipt(choice!, $"{number[..4]}-{number[4..]}", Fr.Clock(clock.GetUtcNow(), Assembly.ZoneId));
        if (IsScript)
        {
            return new JsonResult(receipt);
        }

        Practice = $"{receipt.Choice}|{receipt.Number}|{receipt.At}";
        return await KeptAsync(Passed(TestSteps.Http, TestSteps.Vote), cancellation);
    }

    /// <summary>A practice signature with one's name, without script. What was typed goes nowhere.</summary>
    public async Task<IActionResult> OnPostSignAsync(string? typed, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        return string.IsNullOrWhiteSpace(typed)
            ? Again(RoomWords.SheetNoName)
            : await KeptAsync(Passed(TestSteps.Http, TestSteps.Signature), cancellation);
    }

    /// <summary>What the script found.</summary>
    public async Task<IActionResult> OnPostReportAsync(CancellationToken cancellation)
    {
        var steps = TestSteps.All
            .Where(step => Request.Form.ContainsKey(step))
            .ToDictionary(step => step, step => Request.Form[step].ToString());
        var kept = await preparations.KeepTestAsync(Caller.AccountId(User), new TestReport(Id, steps), cancellation);
        return kept.Refusal switch
        {
            null => new JsonResult(new { kept.Value.IsReady }),
            { Code: RefusalCode.NotFound } => NotFound(),
            { Code: RefusalCode.TooFast } => StatusCode(429),
            _ => BadRequest(),
        };
    }

    private bool IsScript => Request.Headers["X-Requested-With"] == "fetch";

    private Dictionary<string, string> Passed(params ReadOnlySpan<string> passed)
    {
        var steps = new Dictionary<string, string>(Steps);
        foreach (var step in passed)
        {
            steps[step] = TestOutcomes.Passed;
        }

        return steps;
    }

    private async Task<IActionResult> KeptAsync(Dictionary<string, string> steps, CancellationToken cancellation)
    {
        var kept = await preparations.KeepTestAsync(Caller.AccountId(User), new TestReport(Id, steps), cancellation);
        return kept.Refusal is { } refusal ? Again(RefusalTexts.Sentence(refusal)) : RedirectToPage(new { id = Id });
    }

    private RedirectToPageResult Again(string why)
    {
        Problem = why;
        return RedirectToPage(new { id = Id });
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var prepared = await preparations.OfAsync(Caller.AccountId(User), Id, cancellation);
        var found = await assemblies.DetailAsync(Caller.AccountId(User), Id, cancellation);
        if (!prepared.IsDone || !found.IsDone)
        {
            return false;
        }

        Assembly = found.Value.Summary;
        Last = prepared.Value.Test;
        Name = prepared.Value.Plans.Count > 0 ? prepared.Value.Plans[0].Name : Caller.Name(User);
        Steps = Last is { } last && clock.GetUtcNow() - last.At < OneSitting ? last.Steps : Steps;
        return true;
    }
}

/// <param name="At">« 18:42:07 ».</param>
public sealed record PracticeReceipt(string Choice, string Number, string At);

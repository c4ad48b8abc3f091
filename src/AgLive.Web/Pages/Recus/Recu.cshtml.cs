using System.Text.Encodings.Web;
using System.Text.Json;
using AgLive.Web.Receipts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgLive.Web.Pages.Recus;

/// <summary>The proof of one ballot, as a file to keep: « recu-resolution-12-7F3A-22C1.json ».</summary>
[Authorize]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class RecuModel(IReceipts receipts) : PageModel
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public async Task<IActionResult> OnGetAsync(Guid id, Guid round, Guid owner, CancellationToken cancellation)
    {
        var found = await receipts.FileAsync(Caller.AccountId(User), id, round, owner, cancellation);
        if (!found.IsDone)
        {
            return NotFound();
        }

        var hash = found.Value.Hash;
        var name = $"recu-resolution-{FileNames.Plain(found.Value.Resolution)}-{hash[..4]}-{hash[4..8]}.json";
        return File(JsonSerializer.SerializeToUtf8Bytes(found.Value, Readable), "application/json", name);
    }
}

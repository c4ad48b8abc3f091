using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace AgLive.Web.Registry;

/// <summary>
/// Sends a request announced as larger than the page takes back to the page with a sentence, before its body is read:
/// the antiforgery check, which reads it, would answer with an error page. « ?query » alone goes back to the same page.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UploadLimitAttribute(long bytes, string backTo) : Attribute, IAuthorizationFilter, IOrderedFilter
{
    public long Bytes { get; } = bytes;

    public string BackTo { get; } = backTo;

    /// <summary>Before the antiforgery check (1000) and the framework's own size limit (900).</summary>
    public int Order => 100;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.HttpContext.Request.ContentLength > Bytes)
        {
            var path = BackTo.StartsWith('?') ? context.HttpContext.Request.Path.Value + BackTo : BackTo;
            context.Result = new LocalRedirectResult(path);
        }
    }
}

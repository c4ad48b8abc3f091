using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using AgLive.Server.Messaging;

namespace AgLive.Server.Hosting;

/// <summary>
/// /dev/boite: the e-mails of a server that sends none, for whoever sits at the machine. It does not exist where e-mails
/// really leave, nor in production, nor for a caller from elsewhere.
/// </summary>
internal static class DevelopmentBoxEndpoints
{
    public static void MapDevelopmentBox(this WebApplication app)
    {
        if (app.Services.GetService<DevelopmentBox>() is not { } box)
        {
            return;
        }

        app.MapGet("/dev/boite", (HttpContext http) => IsHere(http) ? Results.Content(Page(box.Read()), "text/html; charset=utf-8") : Results.NotFound())
            .AllowAnonymous();
    }

    private static bool IsHere(HttpContext http) => http.Connection.RemoteIpAddress is { } caller && IPAddress.IsLoopback(caller);

    private static string Page(IReadOnlyList<BoxedMail> mails)
    {
        var page = new StringBuilder(
            """
            <!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Boîte d'essai</title><link rel="stylesheet" href="/app/site.css"></head><body><main class="main">
            <div class="head"><h1>Boîte d'essai</h1><p>Les messages que ce serveur aurait envoyés. Rien n'a quitté cette machine.</p></div>
            """);
        if (mails.Count == 0)
        {
            page.Append("<p>Aucun message pour l'instant.</p>");
        }

        foreach (var mail in mails)
        {
            page.Append(CultureInfo.InvariantCulture, $"<article class=\"sheet sheet__in mb-6\"><h2>{Plain(mail.Subject)}</h2><p class=\"muted small\">À {Plain(mail.To)}</p><div class=\"stack\">{Body(mail.Text)}</div></article>");
        }

        return page.Append("</main></body></html>").ToString();
    }

    /// <summary>Paragraphs; a line that is an address of this portal can be followed.</summary>
    private static string Body(string text) => string.Concat(text.ReplaceLineEndings("\n").Trim().Split("\n\n").Select(part =>
        $"<p>{string.Join("<br>", part.Split('\n').Select(Line))}</p>"));

    private static string Line(string line) => Uri.TryCreate(line, UriKind.Absolute, out var link) && link.Scheme is "https" or "http"
        ? $"<a href=\"{Plain(link.AbsoluteUri)}\">{Plain(line)}</a>"
        : Plain(line);

    private static string Plain(string words) => HtmlEncoder.Default.Encode(words);
}

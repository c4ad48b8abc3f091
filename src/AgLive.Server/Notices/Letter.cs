using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using AgLive.Web;

namespace AgLive.Server.Notices;

/// <summary>
/// A plain French letter: paragraphs, one thing to do with its link, whom to call. Kept as text; the HTML is made from it
/// when it leaves, so that both always say the same.
/// </summary>
/// <param name="Paragraphs">In their order; the last of them tells what to do, or that there is nothing to do.</param>
/// <param name="Action">« Répondre »: what the link is called; empty when nothing is to be done on line.</param>
/// <param name="Link">Where; null when the address of the portal is not set.</param>
public sealed record Letter(string Subject, IReadOnlyList<string> Paragraphs, string Action = "", Uri? Link = null)
{
    private const string Ink = "#14211d";
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>As kept and as sent in text: paragraphs apart by an empty line, the link under its name.</summary>
    public string ToText(Agency agency)
    {
        ArgumentNullException.ThrowIfNull(agency);
        List<string> parts = ["Bonjour,", .. Paragraphs];
        if (Action.Length > 0)
        {
            parts.Add(Link is null ? $"{Action} : connectez-vous à votre espace, page « Assemblées »." : $"{Action} :\n{Link.AbsoluteUri}");
        }

        parts.Add(agency.Phone.Length > 0 ? $"{agency.Name}\nTéléphone : {Fr.Phone(agency.Phone)}" : agency.Name);
        return string.Join("\n\n", parts.Select(part => string.Join('\n', part.Split('\n').Select(Line))));
    }

    /// <summary>The HTML of a letter kept as text: a paragraph that ends with an address becomes its link.</summary>
    public static string ToHtml(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var html = new StringBuilder(
            $"<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\"></head><body style=\"margin:0;padding:24px;font:18px/1.5 Verdana,Arial,sans-serif;color:{Ink};background:#ffffff\"><div style=\"max-width:36em\">");
        foreach (var part in text.Split("\n\n"))
        {
            var (name, address) = LinkOf(part);
            html.Append(address.Length > 0 ? Button(name, address) : Paragraph(part));
        }

        return html.Append("</div></body></html>").ToString();
    }

    private static string Line(string line) => line.StartsWith("http", StringComparison.Ordinal) ? line : Fr.Text(line);

    private static (string Name, string Address) LinkOf(string part) =>
        part.Split('\n') is [var name, var address]
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Scheme is "https" or "http"
            ? (name.TrimEnd(':', ' ', '\u00A0'), uri.AbsoluteUri)
            : ("", "");

    private static string Button(string name, string address) =>
        $"<p style=\"margin:24px 0\"><a href=\"{Html.Encode(address)}\" style=\"display:inline-block;padding:14px 22px;background:{Ink};color:#ffffff;font-weight:bold;text-decoration:none\">{Html.Encode(name)}</a></p>"
        + $"<p style=\"font-size:15px\">{Html.Encode(address)}</p>";

    private static string Paragraph(string part) => $"<p>{string.Join("<br>", part.Split('\n').Select(line => Html.Encode(line)))}</p>";
}

using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace AgLive.Web.Tests.Salle;

/// <summary>
/// Markup as indented lines, without what a page with script and one without differ in on purpose: hidden fields, addresses of
/// forms, <c>noscript</c>, the state of ticks. The tests of the script make the same outline from what the script draws.
/// </summary>
public static partial class Outline
{
    private static readonly HashSet<string> Left = ["action", "method", "checked"];

    public static string Of(IElement element)
    {
        ArgumentNullException.ThrowIfNull(element);
        var lines = new StringBuilder();
        Write(element, "", lines);
        return lines.ToString();
    }

    private static void Write(IElement element, string indent, StringBuilder lines)
    {
        if (element.LocalName == "noscript" || (element.LocalName == "input" && element.GetAttribute("type") == "hidden"))
        {
            return;
        }

        var attributes = element.Attributes
            .Where(attribute => !Left.Contains(attribute.Name))
            .OrderBy(attribute => attribute.Name, StringComparer.Ordinal)
            .Select(attribute => $" {attribute.Name}=\"{attribute.Value}\"");
        lines.Append(indent).Append('<').Append(element.LocalName).AppendJoin("", attributes).Append(">\n");
        var text = new StringBuilder();
        foreach (var child in element.ChildNodes)
        {
            if (child is IElement inner)
            {
                Say(text, indent, lines);
                Write(inner, indent + " ", lines);
            }
            else if (child is IText said)
            {
                text.Append(said.Data);
            }
        }

        Say(text, indent, lines);
    }

    private static void Say(StringBuilder text, string indent, StringBuilder lines)
    {
        var said = Spaces().Replace(text.ToString(), " ").Trim(' ');
        if (said.Length > 0)
        {
            lines.Append(indent).Append(" | ").Append(said).Append('\n');
        }

        text.Clear();
    }

    [GeneratedRegex("[ \\t\\r\\n]+")]
    private static partial Regex Spaces();
}

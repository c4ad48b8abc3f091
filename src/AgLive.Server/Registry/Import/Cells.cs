using System.Buffers;
using System.Net.Mail;
using System.Text;
using AgLive.Web;

namespace AgLive.Server.Registry.Import;

/// <summary>Reads cells one by one, noting what is wrong with each; an absent column reads as empty cells.</summary>
internal sealed class Cells(Table table, Findings findings)
{
    /// <summary>Signs that make a spreadsheet run a cell as a formula when the value is exported again.</summary>
    private const string FormulaSigns = "=+-@\t\r";

    private static readonly SearchValues<char> NotInEmails = SearchValues.Create(" \",;<>()");

    /// <summary>A text on one line. A leading formula sign is kept: exports neutralise it (<see cref="SpreadsheetText"/>).</summary>
    public string Text(Row row, string name, int longest = ImportLimits.TextLength)
    {
        if (table.Find(name) is not { } column)
        {
            return "";
        }

        return Checked(row, column, string.Join(' ', row[column].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), longest);
    }

    /// <summary>A text that keeps its line breaks.</summary>
    public string LongText(Row row, string name) => table.Find(name) is { } column
        ? Checked(row, column, row[column].Trim().ReplaceLineEndings("\n"), ImportLimits.LongTextLength)
        : "";

    /// <summary>An identifier: required, short, never the beginning of a formula. Null once the error is noted.</summary>
    public string? Identifier(Row row, string name)
    {
        if (table.Find(name) is not { } column)
        {
            return null;
        }

        var raw = row[column].TrimStart(' ');
        var sentence = raw switch
        {
            _ when string.IsNullOrWhiteSpace(raw) => ImportSentences.Missing(column.Title),
            _ when FormulaSigns.Contains(raw[0], StringComparison.Ordinal) => ImportSentences.Formula,
            _ when raw.TrimEnd().Any(char.IsControl) => ImportSentences.ControlSign,
            _ when raw.TrimEnd().Length > ImportLimits.IdentifierLength => ImportSentences.TooLong(ImportLimits.IdentifierLength),
            _ => null,
        };
        if (sentence is null)
        {
            return raw.Trim();
        }

        findings.Cell(table, row, column, sentence);
        return null;
    }

    public string Email(Row row)
    {
        var email = Text(row, "email");
        var valid = email.Length == 0 || IsEmail(email);
        Require(valid, row, "email", ImportSentences.Email);
        return email;
    }

    public string Mobile(Row row)
    {
        var mobile = Text(row, "mobile");
        var digits = mobile.Count(char.IsAsciiDigit);
        var valid = mobile.Length == 0
            || (digits is >= 6 and <= 15 && mobile.All(sign => char.IsAsciiDigit(sign) || sign is '+' or ' ' or '.' or '-' or '(' or ')' or '/'));
        Require(valid, row, "mobile", ImportSentences.Mobile);
        return mobile;
    }

    /// <summary>Notes the sentence against the cell when the condition does not hold.</summary>
    public bool Require(bool condition, Row row, string name, string sentence)
    {
        if (!condition && table.Find(name) is { } column)
        {
            findings.Cell(table, row, column, sentence);
        }
        else if (!condition)
        {
            findings.Row(table, row, sentence);
        }

        return condition;
    }

    private static bool IsEmail(string email) =>
        email.Length <= 254
        && !email.AsSpan().ContainsAny(NotInEmails)
        && !FormulaSigns.Contains(email[0], StringComparison.Ordinal)
        && MailAddress.TryCreate(email, out var address)
        && address.Address == email
        && address.Host.Trim('.') == address.Host
        && address.Host.Contains('.', StringComparison.Ordinal);

    private string Checked(Row row, Column column, string text, int longest)
    {
        if (text.Any(sign => char.IsControl(sign) && sign != '\n' && sign != '\t') || !IsWellFormed(text))
        {
            findings.Cell(table, row, column, ImportSentences.ControlSign);
        }
        else if (text.Length > longest)
        {
            findings.Cell(table, row, column, ImportSentences.TooLong(longest));
        }

        return text;
    }

    private static bool IsWellFormed(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
            {
                return false;
            }
        }

        return true;
    }
}

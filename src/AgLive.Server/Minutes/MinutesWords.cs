using System.Globalization;
using AgLive.Domain.Majorities;
using AgLive.Domain.Rolls;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web;
using AgLive.Web.Papers;

namespace AgLive.Server.Minutes;

/// <summary>The words and blocks that the parts of the minutes share.</summary>
internal static class MinutesWords
{
    public static readonly StringComparer French = StringComparer.Create(CultureInfo.GetCultureInfo("fr-FR"), ignoreCase: true);

    public static PaperBlock Paragraph(string words) => new(PaperBlockKind.Paragraph, Fr.Text(words));

    public static PaperBlock Small(string words) => new(PaperBlockKind.Small, Fr.Text(words));

    public static PaperBlock Heading(string words) => new(PaperBlockKind.Heading, Fr.Text(words));

    /// <summary>A text somebody wrote, between guillemets.</summary>
    public static PaperBlock Quote(string words) => new(PaperBlockKind.Quote, Fr.Text($"« {Clean(words)} »"));

    public static PaperBlock Table(string caption, PaperTable table) => new(PaperBlockKind.Table, Fr.Text(caption), table);

    /// <summary>
    /// Without the signs nobody sees: a mark that turns the writing round would show a name, or a text, as it is not. Line
    /// feeds stay.
    /// </summary>
    public static string Clean(string words)
    {
        var lines = words.ReplaceLineEndings("\n");
        return lines.Any(IsUnseen) ? string.Concat(lines.Where(sign => !IsUnseen(sign))) : lines;
    }

    /// <summary>« M. L'Hostis Henri (309 voix), Mme Ximenes Nadia (305 voix) », by name.</summary>
    public static string Weighted(MinutesRecord record, IEnumerable<(CoOwnerId Id, long Voix)> owners) => string.Join(", ", owners
        .Select(owner => (Id: FrozenRolls.GuidOf(owner.Id), owner.Voix))
        .OrderBy(owner => record.Place(owner.Id))
        .Select(owner => $"{record.Name(owner.Id)} ({Fr.Voix(owner.Voix)})"));

    public static string Role(BureauRole role) => role switch
    {
        BureauRole.President => "Président de séance",
        BureauRole.Scrutineer => "Scrutateur",
        BureauRole.Secretary => "Secrétaire de séance",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No such seat."),
    };

    /// <summary>« Second vote (art. 25-1) »; « Vote » for a first one.</summary>
    public static string RoundTitle(VotingRound round) => round.Rule switch
    {
        MajorityRule.Article25_1 => "Second vote (art. 25-1)",
        MajorityRule.Article26_1 => "Second vote (art. 26-1)",
        _ => "Premier vote",
    };

    /// <summary>« 18:31:02 ».</summary>
    public static string Clock(MinutesRecord record, DateTimeOffset instant) => Fr.Clock(instant, record.Zone);

    private static bool IsUnseen(char sign) =>
        sign != '\n' && (char.IsControl(sign) || CharUnicodeInfo.GetUnicodeCategory(sign) == UnicodeCategory.Format);
}

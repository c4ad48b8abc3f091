using AgLive.Domain.Deadlines;

namespace AgLive.Server.Counting;

/// <summary>The field <c>channel</c>: how something was sent, in the free words of the file.</summary>
internal static class CaseChannels
{
    private static readonly string[] ByHand = ["main", "hand", "depos", "depot", "emarg", "recepisse"];
    private static readonly string[] Letter =
        ["lrar", "lettre", "letter", "recommande", "registered", "papier", "paper", "post", "courrier", "presentation"];

    /// <summary>How a form of vote by correspondence came (décret art. 9 bis).</summary>
    public static FormChannel Form(CaseField channel)
    {
        var text = channel.Text();
        var words = CaseText.Words(text);
        return words switch
        {
            _ when words.HasWord("email", "courriel", "electroni") || words.Concat().Contains("email", StringComparison.Ordinal) =>
                FormChannel.Email,
            _ when words.HasWord([.. Letter, .. ByHand]) => FormChannel.Paper,
            _ => throw channel.Impossible($"la voie «\u00A0{text}\u00A0» n'est pas connue (email, post, hand)."),
        };
    }

    /// <summary>How a convocation or the minutes were notified (décret arts. 64, 64-1).</summary>
    public static NoticeChannel Notice(CaseField channel)
    {
        var text = channel.Text();
        var words = CaseText.Words(text);
        return words switch
        {
            _ when words.HasWord("electroni", "lre", "prestataire") => NoticeChannel.Electronic,
            _ when words.HasWord(ByHand) => NoticeChannel.ByHand,
            _ when words.HasWord("email", "mail", "courriel") => throw channel.Impossible(
                "un simple courriel n'est pas une notification (loi art. 42-1, décret arts. 64 à 64-9)."),
            _ when words.HasWord(Letter) => NoticeChannel.RegisteredLetter,
            _ => throw channel.Impossible(
                $"la voie «\u00A0{text}\u00A0» n'est pas connue (LRAR papier, avis electronique, remise en main propre)."),
        };
    }

    private static string Concat(this IReadOnlyList<string> words) => string.Concat(words);
}

using AgLive.Domain.Majorities;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Postal;
using AgLive.Web;
using AgLive.Web.Postal;

namespace AgLive.Server.Postal;

/// <summary>The lines of a form: what may be answered, in the order of the agenda, and what was.</summary>
internal static class PostalLines
{
    /// <summary>Null for a word that is no box; None for the empty one.</summary>
    public static Ticks? TickOf(string? word) => word switch
    {
        "" => Ticks.None,
        PostalWords.Pour => Ticks.Pour,
        PostalWords.Contre => Ticks.Contre,
        PostalWords.Abstention => Ticks.Abstention,
        _ => null,
    };

    /// <summary>« pour »; empty for no box, and for several.</summary>
    public static string WordOf(Ticks? ticks) => ticks switch
    {
        Ticks.Pour => PostalWords.Pour,
        Ticks.Contre => PostalWords.Contre,
        Ticks.Abstention => PostalWords.Abstention,
        _ => "",
    };

    /// <summary>The answers with one box changed: a line for each resolution of the agenda as it is now.</summary>
    public static PostalAnswers With(PostalPlace place, PostalAnswers? before, Guid resolutionId, bool isSecond, Ticks tick) =>
        PostalAnswers.Of([.. place.Votable().Select(item =>
        {
            var line = before?.For(item.Id) ?? Blank(item);
            return item.Id != resolutionId ? line
                : isSecond ? line with { Second = tick, TextVersion = item.TextVersion }
                : line with { First = tick, TextVersion = item.TextVersion };
        })]);

    /// <summary>Answers given at once, as a paper form is entered; what is not named is blank.</summary>
    public static PostalAnswers Of(PostalPlace place, IReadOnlyDictionary<Guid, (Ticks First, Ticks? Second)> given, bool hasSecondLines) =>
        PostalAnswers.Of([.. place.Votable().Select(item => given.TryGetValue(item.Id, out var ticks)
            ? new PostalAnswer(item.Id, item.TextVersion, ticks.First, hasSecondLines && PostalPlace.HasSecondLine(item) ? ticks.Second ?? Ticks.None : null)
            : Blank(item, hasSecondLines))]);

    public static PostalLine Shown(PostalPlace place, Resolution item, Guid coOwnerId, PostalAnswer? answer)
    {
        var key = place.View.Registry.Keys.First(one => one.Id == item.AllocationKeyId);
        var roll = place.Roll(key.Id);
        var voix = place.VoixOn(item, coOwnerId);
        var rule = item.Majority!.Value;
        return new PostalLine(
            item.Id,
            item.Number,
            item.Title,
            item.Text,
            item.TextVersion,
            answer is { IsBlank: false } && answer.TextVersion != item.TextVersion,
            Majority.Name(rule),
            roll is null ? "" : Majority.Explain(roll, rule),
            key.Code == AllocationKey.General ? "" : key.Label,
            voix,
            roll?.TotalVoix ?? 0,
            NotConcerned(item, key, coOwnerId, voix),
            Competition(place, item),
            PostalPlace.HasSecondLine(item) ? SecondArticle(item) : null,
            DocumentLines.Of(place.View, item.Id),
            WordOf(answer?.First),
            WordOf(answer?.Second));
    }

    /// <summary>« art. 25-1 » or « art. 26-1 », of a resolution that may have a second vote.</summary>
    public static string SecondArticle(Resolution item) =>
        Fr.Text(SecondVoteRules.After(item.Majority!.Value) == MajorityRule.Article26_1 ? "art. 26-1" : "art. 25-1");

    private static PostalAnswer Blank(Resolution item, bool hasSecondLines = true) =>
        new(item.Id, item.TextVersion, Ticks.None, hasSecondLines && PostalPlace.HasSecondLine(item) ? Ticks.None : null);

    private static string? NotConcerned(Resolution item, AllocationKey key, Guid coOwnerId, long voix)
    {
        if (item.Disposition != Disposition.Kept)
        {
            return Fr.Text("Ce point est retiré de l'ordre du jour, ou reporté. Vous n'avez rien à faire.");
        }

        return voix > 0 ? null : Fr.Text(item.DebtorCoOwnerId == coOwnerId
            ? "Vous ne votez pas sur cette résolution, qui concerne votre lot (loi art. 19-2). Vous n'avez rien à faire."
            : $"Vous ne votez pas : cette résolution concerne seulement {key.Label}. Vous n'avez rien à faire.");
    }

    private static string? Competition(PostalPlace place, Resolution item)
    {
        if (item.Seat is not null && item.CandidateName.Length == 0 && item.Text.Contains("___", StringComparison.Ordinal))
        {
            return Fr.Text("Le candidat se déclarera en séance : un formulaire ne vaut pas pour un nom qu'il ne porte pas. Pour voter sur cette élection, participez à l'assemblée ou donnez pouvoir.");
        }

        if (item.CompetitionGroup.Length == 0)
        {
            return null;
        }

        var others = place.View.Resolutions
            .Where(other => other.CompetitionGroup == item.CompetitionGroup && other.Id != item.Id)
            .Select(other => other.Number)
            .ToList();
        return others.Count == 0
            ? null
            : Fr.Text($"Ce projet est en concurrence avec {(others.Count == 1 ? "le n° " : "les n° ")}{string.Join(", ", others)} : un seul sera retenu. Votez sur chacun, comme s'il était seul.");
    }
}

using AgLive.Server.Data.Postal;
using AgLive.Web.Postal;

namespace AgLive.Server.Postal;

/// <summary>The boxes of a paper form as they were typed.</summary>
internal static class PaperTicks
{
    /// <summary>By resolution; null when a word is no box, or a resolution comes twice or is not put to the vote.</summary>
    public static IReadOnlyDictionary<Guid, (Ticks First, Ticks? Second)>? Read(PostalPlace place, IReadOnlyList<PaperAnswer>? answers)
    {
        var known = place.Votable().Select(item => item.Id).ToHashSet();
        var read = new Dictionary<Guid, (Ticks, Ticks?)>();
        foreach (var answer in answers ?? [])
        {
            if (answer is null || !known.Contains(answer.ResolutionId) || Ticks(answer.First) is not { } first
                || (answer.Second is not null && Ticks(answer.Second) is null)
                || !read.TryAdd(answer.ResolutionId, (first, answer.Second is null ? null : Ticks(answer.Second))))
            {
                return null;
            }
        }

        return read;
    }

    /// <summary>The numbers of the resolutions two readings do not agree on.</summary>
    public static IReadOnlyList<string> Differences(PostalPlace place, PostalAnswers one, PostalAnswers other) =>
    [
        .. place.Votable()
            .Where(item => (one.For(item.Id)?.First, one.For(item.Id)?.Second ?? 0) != (other.For(item.Id)?.First, other.For(item.Id)?.Second ?? 0))
            .Select(item => item.Number),
    ];

    private static Ticks? Ticks(IReadOnlyList<string>? words)
    {
        var ticks = Data.Postal.Ticks.None;
        foreach (var word in words ?? [])
        {
            if (word is not { Length: > 0 } || PostalLines.TickOf(word) is not { } tick)
            {
                return null;
            }

            ticks |= tick;
        }

        return ticks;
    }
}

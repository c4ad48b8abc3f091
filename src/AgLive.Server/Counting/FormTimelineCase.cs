using System.Text.Json.Nodes;
using AgLive.Domain.Policies;
using AgLive.Domain.PostalForms;

namespace AgLive.Server.Counting;

/// <summary>
/// A case of kind <c>form_timeline</c> (décret art. 14-1): who speaks for one owner at each resolution of his form. His
/// stays are <c>arrival_before</c>, <c>departure_after</c> or a list <c>stays</c> of such pairs; those of his proxy
/// holder the same, under <c>proxy</c>, where <c>true</c> means from beginning to end.
/// </summary>
internal sealed class FormTimelineCase(CaseField inputs, AssemblyPolicy policy)
{
    private const int Never = int.MaxValue;

    private readonly List<(string Name, ResolutionNumber Number, bool IsAnswered)> votes = Votes(inputs);

    public JsonObject Answer()
    {
        var timeline = new OwnerTimeline(
            Stays(inputs),
            inputs.Optional("proxy") is { } proxy ? HolderStays(proxy) : [],
            Enumerable.Range(0, votes.Count).Where(rank => votes[rank].IsAnswered).ToHashSet());
        return new JsonObject(votes.Select((vote, rank) =>
            KeyValuePair.Create<string, JsonNode?>(vote.Name, CaseWords.Speaker(timeline.At(rank, policy)))));
    }

    private static List<(string Name, ResolutionNumber Number, bool IsAnswered)> Votes(CaseField inputs)
    {
        var form = inputs["form"].Members()
            .Select(line => (line.Name, ResolutionNumber.Read(line.Name, line.Field), IsAnswered: IsAnswered(line.Field)));
        var others = inputs.Optional("resolutions")?.Items()
            .Select(field => (Name: field.Label(), ResolutionNumber.Read(field), IsAnswered: false)) ?? [];
        return [.. form.Concat(others).DistinctBy(vote => vote.Name).OrderBy(vote => vote.Item2)];
    }

    private static bool IsAnswered(CaseField line)
    {
        if (!line.IsBlank)
        {
            _ = CaseWords.Choice(line);
        }

        return !line.IsBlank;
    }

    private List<Stay> HolderStays(CaseField proxy) =>
        proxy.IsObject ? Stays(proxy) : proxy.TrueOrFalse() ? [new Stay(0, Never)] : [];

    private List<Stay> Stays(CaseField person)
    {
        var listed = person.Optional("stays")?.Items().Select(stay =>
        {
            var (from, to) = Bounds(stay);
            return from is null || to is null || from.Value.CompareTo(to.Value) <= 0
                ? Between(from, to)
                : throw stay.Impossible("le départ précède l'arrivée.");
        }) ?? [];
        var (arrival, departure) = Bounds(person);
        IEnumerable<Stay> own = (arrival, departure) switch
        {
            (null, null) => [],
            ({ } from, { } to) when from.CompareTo(to) > 0 => [Between(null, to), Between(from, null)],
            _ => [Between(arrival, departure)],
        };
        return [.. own, .. listed];
    }

    private static (ResolutionNumber? Arrival, ResolutionNumber? Departure) Bounds(CaseField stay) => (
        stay.Optional("arrival_before") is { } arrival ? ResolutionNumber.Read(arrival) : null,
        stay.Optional("departure_after") is { } departure ? ResolutionNumber.Read(departure) : null);

    private Stay Between(ResolutionNumber? from, ResolutionNumber? to)
    {
        var first = from is { } arrival ? votes.FindIndex(vote => vote.Number.CompareTo(arrival) >= 0) : 0;
        var last = to is { } departure ? votes.FindLastIndex(vote => vote.Number.CompareTo(departure) <= 0) : Never;
        return new Stay(first < 0 ? Never : first, last);
    }
}

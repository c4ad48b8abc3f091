using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Web.Wire;

namespace AgLive.Server.Speech;

/// <summary>Who waits to speak, in order: who has the floor, then motions d'ordre, then by the hour they asked.</summary>
public static class SpeechOrder
{
    /// <summary>A hand whose owner has left counts no more; it is there again when he comes back.</summary>
    public static IReadOnlyList<SpeechRequest> Of(AssemblyView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view.Assembly.State != AssemblyState.InSession)
        {
            return [];
        }

        var here = view.Attendance.Where(stay => stay.LeftAt is null).Select(stay => stay.CoOwnerId).ToHashSet();
        return [.. view.Speech
            .Where(hand => here.Contains(hand.CoOwnerId))
            .OrderBy(hand => hand.State == SpeechState.Speaking ? 0 : 1)
            .ThenBy(hand => hand.Kind == SpeechKind.PointOfOrder ? 0 : 1)
            .ThenBy(hand => hand.AskedAt)
            .ThenBy(hand => hand.Id)];
    }

    /// <summary>For the operator and the président de séance.</summary>
    public static IReadOnlyList<RaisedHand> Shown(AssemblyView view) => [.. Of(view).Select(hand => new RaisedHand(
        hand.Id,
        hand.CoOwnerId,
        view.Registry.Owners[hand.CoOwnerId].Owner.DisplayName,
        Word(hand.Kind),
        hand.Text,
        hand.AskedAt,
        Word(hand.State)))];

    /// <summary>The hand of a person; null when none is up.</summary>
    public static OwnHand? Own(AssemblyView view, IReadOnlyList<Guid> coOwners)
    {
        var queue = Of(view);
        var waiting = 0;
        foreach (var hand in queue)
        {
            waiting += hand.State == SpeechState.Waiting ? 1 : 0;
            if (coOwners.Contains(hand.CoOwnerId))
            {
                return new OwnHand(
                    hand.Id, Word(hand.Kind), hand.Text, hand.AskedAt, Word(hand.State), hand.State == SpeechState.Waiting ? waiting : 0);
            }
        }

        return null;
    }

    /// <summary>Who has the floor, for everybody to read; null when nobody was given it.</summary>
    public static string? Speaker(AssemblyView view) => Of(view) is [{ State: SpeechState.Speaking } hand, ..]
        ? view.Registry.Owners[hand.CoOwnerId].Owner.DisplayName
        : null;

    public static SpeechKind? KindOf(string? word) => word switch
    {
        "speak" => SpeechKind.Speak,
        "question" => SpeechKind.Question,
        "order" => SpeechKind.PointOfOrder,
        _ => null,
    };

    private static string Word(SpeechKind kind) => kind switch
    {
        SpeechKind.Speak => "speak",
        SpeechKind.Question => "question",
        SpeechKind.PointOfOrder => "order",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };

    private static string Word(SpeechState state) => state == SpeechState.Speaking ? "speaking" : "waiting";
}

using AgLive.Web.Wire;

namespace AgLive.Web.Pages.Console;

/// <summary>Where « Monter » and « Descendre » put a point: before the point to come that stands above, or after the one below.</summary>
public static class AgendaSteps
{
    /// <summary>Points that still wait for their vote, or are spoken of without one.</summary>
    public static bool IsToCome(AgendaItem item) => item?.State is "pending" or "cancelled" or "information" or "withdrawn" or "postponed";

    /// <param name="agenda">In order.</param>
    /// <param name="id">A point to come.</param>
    /// <returns>Null where there is nowhere to go.</returns>
    public static AgendaStep? Up(IReadOnlyList<AgendaItem> agenda, Guid id)
    {
        var toCome = ToCome(agenda);
        var at = toCome.FindIndex(item => item.Id == id);
        return at > 0 ? new AgendaStep(toCome[at - 1].Id) : null;
    }

    /// <inheritdoc cref="Up"/>
    public static AgendaStep? Down(IReadOnlyList<AgendaItem> agenda, Guid id)
    {
        var toCome = ToCome(agenda);
        var at = toCome.FindIndex(item => item.Id == id);
        return at < 0 || at == toCome.Count - 1 ? null : new AgendaStep(at + 2 < toCome.Count ? toCome[at + 2].Id : null);
    }

    private static List<AgendaItem> ToCome(IReadOnlyList<AgendaItem> agenda) => [.. agenda.Where(IsToCome)];
}

/// <param name="BeforeId">The point to come before; null: the last of all.</param>
public sealed record AgendaStep(Guid? BeforeId);

using System.Collections.Concurrent;
using AgLive.Crowd.Hub;

namespace AgLive.RoomLoad;

/// <summary>Everything that is measured.</summary>
internal sealed class LoadFigures
{
    private readonly ConcurrentDictionary<string, Figures> acts = new();

    public Figures Clicks { get; } = new("click → receipt");

    public Figures Commands { get; } = new("console act → page");

    /// <summary>From the operator's click on « Ouvrir le vote » to the ballot on one screen.</summary>
    public Figures Screens { get; } = new("vote opened → ballot on a screen");

    public Figures Refreshes { get; } = new("console page asked again");

    /// <summary>How late the generator itself was: above some milliseconds the other figures are those of a tired generator.</summary>
    public Figures Lag { get; } = new("generator late by");

    public IEnumerable<Figures> All => [Clicks, Commands, Screens, Refreshes, Lag];

    /// <summary>« console act → page » again, act by act: which of them is slow.</summary>
    public IEnumerable<Figures> Acts => acts.Values.OrderByDescending(act => act.P95);

    public void AddAct(string act, long intended, bool cold)
    {
        Commands.Add(intended, cold);
        acts.GetOrAdd(act, name => new Figures(name)).Add(intended, cold);
    }

    public void Watch(IReadOnlyList<Seat> seats, Guid point, long began, bool cold)
    {
        foreach (var seat in seats)
        {
            var seen = 0;
            seat.Opened = current =>
            {
                if (current.ResolutionId == point && Interlocked.Exchange(ref seen, 1) == 0)
                {
                    Screens.Add(began, cold);
                }
            };
        }
    }
}

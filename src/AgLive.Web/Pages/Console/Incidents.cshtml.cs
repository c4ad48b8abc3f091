using AgLive.Web.Console;
using AgLive.Web.Wire;

namespace AgLive.Web.Pages.Console;

/// <summary>The journal of incidents: the facts, what the president decided, what goes into the minutes (LIV-36, décret 1967 art. 17).</summary>
public sealed class IncidentsModel(IConsole console) : ConsolePage(console)
{
    public IReadOnlyList<IncidentLine> Lines => Snapshot.Desk!.Incidents;

    /// <summary>Those that prevented a vote and wait for the decision of the president.</summary>
    public int Undecided => Lines.Count(incident => incident is { PreventedVote: true, Decision: "" });

    public bool MayWrite => Snapshot.Room.Assembly.Stage == "inSession";
}

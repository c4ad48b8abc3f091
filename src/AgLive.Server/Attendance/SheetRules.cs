using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;

namespace AgLive.Server.Attendance;

/// <summary>When the attendance sheet may be written.</summary>
internal static class SheetRules
{
    public static Refusal? WhyNot(AssemblyWork work) => work.Assembly.State switch
    {
        AssemblyState.Ended => new Refusal(RefusalCode.AssemblyEnded),
        AssemblyState.Cancelled => new Refusal(RefusalCode.AssemblyCancelled),
        AssemblyState.Convened when work.Now < work.Assembly.LobbyOpensAt => new Refusal(RefusalCode.LobbyClosed),
        _ => null,
    };
}

using AgLive.Domain.Policies;
using AgLive.Web.Wire;

namespace AgLive.Web.Assemblies;

/// <summary>The page of one assembly (AG-04).</summary>
/// <param name="Summary">As in the list.</param>
/// <param name="VideoUrl">Https address of the videoconference; empty when none.</param>
/// <param name="LobbyOpensAt">From this instant the room is open and the address shown.</param>
/// <param name="Agenda">In the order of the convocation.</param>
/// <param name="OwnVoix">The person's own votes on each key he shares in, the general key first; empty for a visitor.</param>
/// <param name="Mandates">Proxies the person holds for this assembly.</param>
/// <param name="Phone">Telephone to call during the assembly; empty when none.</param>
/// <param name="Policy">The rules of count; null when what is stored cannot be read.</param>
/// <param name="OpenedAt">When the session opened, which fixed those rules; null before.</param>
/// <param name="RehearsalOf">The assembly this one rehearses; null for a real one.</param>
/// <param name="IsRehearsed">A rehearsal of it is open now.</param>
/// <param name="SitsOnBureau">The person is président de séance or scrutineer: the view of the bureau is open to him.</param>
/// <param name="Epoch">Changes committed so far: a calendar knows by it that the file is newer.</param>
public sealed record AssemblyDetail(
    AssemblySummary Summary,
    string VideoUrl,
    DateTimeOffset LobbyOpensAt,
    IReadOnlyList<AgendaPoint> Agenda,
    IReadOnlyList<KeyVoix> OwnVoix,
    IReadOnlyList<HeldMandate> Mandates,
    string Phone,
    AssemblyPolicy? Policy,
    DateTimeOffset? OpenedAt,
    long Epoch,
    Guid? RehearsalOf = null,
    bool IsRehearsed = false,
    bool SitsOnBureau = false)
{
    /// <summary>Telephone of the videoconference with its code; empty when none.</summary>
    public string DialIn { get; init; } = "";

    /// <summary>Files of the assembly as a whole: its convocation first of all.</summary>
    public IReadOnlyList<DocumentHead> Documents { get; init; } = [];

    /// <summary>Président de séance, scrutateurs, secrétaire; empty until they are elected.</summary>
    public IReadOnlyList<BureauSeat> Bureau { get; init; } = [];
}

/// <param name="Number">« 10.1 ».</param>
/// <param name="Title">Title of the point.</param>
/// <param name="Text">Exact text put to the vote; empty for a point of information.</param>
/// <param name="MajorityName">« Majorité absolue (art. 25) »; empty when the point calls for no vote.</param>
/// <param name="KeyLabel">Name of a special key; empty for the general one.</param>
public sealed record AgendaPoint(string Number, string Title, string Text, string MajorityName, string KeyLabel)
{
    public Guid Id { get; init; }

    /// <summary>Files notified with the point.</summary>
    public IReadOnlyList<DocumentHead> Documents { get; init; } = [];
}

/// <param name="Name">Who gave the proxy.</param>
/// <param name="Voix">His votes on the general key.</param>
public sealed record HeldMandate(string Name, long Voix);

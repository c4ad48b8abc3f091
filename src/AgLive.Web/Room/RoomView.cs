using AgLive.Web.Wire;

namespace AgLive.Web.Room;

/// <summary>What the partials of the room read: the snapshot, the scene, and the few figures several of them show.</summary>
public sealed class RoomView(FullSnapshot full, bool wantsSheet, bool separate, string? problem, string? word)
{
    public FullSnapshot Full => full;

    public RoomSnapshot Room => full.Room;

    public PersonalSnapshot Me => full.Me;

    public AssemblyHead Assembly => full.Room.Assembly;

    /// <summary>IANA zone of every time shown.</summary>
    public string Zone => full.Room.Assembly.ZoneId;

    public CurrentItem? Current => full.Room.Current;

    public RoomScene Scene { get; } = RoomScenes.Of(full, wantsSheet);

    /// <summary>Why the last act was refused, in French; null when it was not.</summary>
    public string? Problem => problem;

    /// <summary>What the last act did, when the scene does not show it; null when it does.</summary>
    public string? Word => word;

    /// <summary>One choice per owner rather than one for all.</summary>
    public bool Separate => separate && Rights.Count > 1;

    /// <summary>The ballots of the person in the round shown; empty when he has none.</summary>
    public IReadOnlyList<BallotRight> Rights { get; } =
        full.Me.Ballot is { } ballot && ballot.RoundId == full.Room.Current?.Round?.Id ? ballot.Rights : [];

    public IReadOnlyList<BallotRight> Recorded => [.. Rights.Where(right => right.Choice is not null)];

    public IReadOnlyList<BallotRight> Missing => [.. Rights.Where(right => right.Choice is null)];

    /// <summary>The choice of all ballots when every one is recorded and they agree; else null.</summary>
    public string? CommonChoice =>
        Rights.Count > 0 && Rights.All(right => right.Choice == Rights[0].Choice) ? Rights[0].Choice : null;

    /// <summary>True when the voter must see and may choose whom his click is for.</summary>
    public bool ShowsTicks => Rights.Count > 1 && !Separate && CommonChoice is null;

    public long TickedVoix => Rights.Where(IsTicked).Sum(right => right.Voix);

    /// <summary>What is not yet voted is ticked; once all is voted, a further click is for all.</summary>
    public bool IsTicked(BallotRight right)
    {
        ArgumentNullException.ThrowIfNull(right);
        return right.Choice is null || Missing.Count == 0;
    }

    public IEnumerable<Mandate> Held => Me.Mandates.Where(mandate => !mandate.Self);

    /// <summary>The owners the account itself stands for; an account may have several.</summary>
    public IEnumerable<Mandate> Own => Me.Mandates.Where(mandate => mandate.Self);

    /// <summary>The owner as the ballot calls him: « Vous », or « Pouvoir de Mme Joubert ».</summary>
    public string NameOf(BallotRight right)
    {
        ArgumentNullException.ThrowIfNull(right);
        return right.Self ? PlainName(right) : RoomWords.Fill(RoomWords.ProxyOf, right.Name);
    }

    /// <summary>« Vous », or the name where the account stands for several owners.</summary>
    public string PlainName(BallotRight right)
    {
        ArgumentNullException.ThrowIfNull(right);
        return right.Self && Own.Count() < 2 ? RoomWords.You : right.Name;
    }

    /// <summary>
    /// The announced close, by the clock: a page without script cannot count down. Null while no close is announced.
    /// </summary>
    public string? Closing => Current?.Round switch
    {
        { State: "closing" } => RoomWords.ClosingTitle,
        { ClosesAt: { } at } => RoomWords.Fill(RoomWords.ClosesAt, Fr.Clock(at, Zone)),
        _ => null,
    };

    /// <summary>« Séance suspendue jusqu'à 19 h 15 »; null while it goes on.</summary>
    public string? Suspended => Room.Suspension switch
    {
        null => null,
        { ResumesAt: { } at } => RoomWords.Fill(RoomWords.SuspendedUntil, Fr.Time(at, Zone)),
        _ => RoomWords.Suspended,
    };

    /// <summary>The person's consent to the close is awaited.</summary>
    public bool AsksConsent => Me.Presides && Current?.Round is { Consent: "awaited" };

    /// <summary>« Vous : Pour, 252 voix (présent, a voté pour). »</summary>
    public string CountedAs(CountedLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var own = Own.Any(mandate => mandate.CoOwnerId == line.CoOwnerId) && Own.Count() < 2;
        var name = own ? RoomWords.You : line.Name;
        return line.Answer == "out"
            ? RoomWords.Fill(RoomWords.CountedOut, name, line.Label, line.Why)
            : RoomWords.Fill(RoomWords.CountedAs, name, line.Label, Fr.Voix(line.Voix), line.Why);
    }

    /// <summary>What the person, and those he votes for, counted as in the round shown; empty before it is proclaimed.</summary>
    public IReadOnlyList<CountedLine> Counted { get; } =
        full.Me.Ballot is { } counted && counted.RoundId == full.Room.Current?.Round?.Id ? counted.Counted : [];

    /// <summary>The number with its kind: « Résolution n° 9 », « Point n° 2 ».</summary>
    public string NumberLabel =>
        Current?.Kind == "information" ? RoomWords.PointNumber : RoomWords.ResolutionNumber;

    /// <summary>The videoconference, only when it is a https address; the warning stands before every link to it.</summary>
    public string? VideoUrl =>
        Uri.TryCreate(Assembly.VideoUrl, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps ? Assembly.VideoUrl : null;
}

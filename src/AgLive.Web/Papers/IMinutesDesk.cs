using AgLive.Domain;
using AgLive.Web.Documents;
using AgLive.Web.Wire;

namespace AgLive.Web.Papers;

/// <summary>What the syndic does once an assembly has ended: notify the minutes, export its record. Nobody else may.</summary>
public interface IMinutesDesk
{
    /// <summary>Whom the minutes are notified to, with the clocks. Refused with NotFound, NotAllowed, AssemblyNotEnded.</summary>
    Task<Outcome<NoticeDesk>> OfAsync(Guid accountId, Guid assemblyId, CancellationToken cancellation);

    /// <summary>A file of the record: one of <see cref="ExportFiles"/>. Refused as <see cref="OfAsync"/>, NotFound for any other.</summary>
    Task<Outcome<DocumentFile>> FileAsync(Guid accountId, Guid assemblyId, string file, CancellationToken cancellation);

    /// <summary>Records that an owner accepts notifications by e-mail, or takes it back (loi 1965 art. 42-1). Idempotent by command id.</summary>
    Task<Outcome<CommandDone>> SetChannelAsync(Guid accountId, SetNoticeChannel command, CancellationToken cancellation);

    /// <summary>
    /// Sends the e-mails to those who accept them and have none yet, or records that the letters were handed to their
    /// provider. Refused with MinutesUnsigned, StateChanged when nobody is left. Idempotent by command id.
    /// </summary>
    Task<Outcome<CommandDone>> DispatchAsync(Guid accountId, DispatchMinutes command, CancellationToken cancellation);

    /// <summary>The day of the event that makes the two months run for one owner. Refused with BadRequest, StateChanged. Idempotent by command id.</summary>
    Task<Outcome<CommandDone>> RecordNotifiedAsync(Guid accountId, RecordNotified command, CancellationToken cancellation);
}

/// <summary>The names of the files of the record.</summary>
public static class ExportFiles
{
    public const string Letters = "lettres-recommandees.csv";
    public const string Attendance = "presence.csv";
    public const string Votes = "votes.csv";
    public const string Workbook = "assemblee.xlsx";
}

/// <param name="NotifyBy">Noon of the last day to notify: one month after the meeting (loi 1965 art. 42 al. 2).</param>
/// <param name="IsSigned">The minutes are signed by all: they may be notified.</param>
/// <param name="Owners">Opposants and défaillants of at least one decision, by name.</param>
public sealed record NoticeDesk(
    string Condominium, DateTimeOffset StartsAt, string ZoneId, DateTimeOffset NotifyBy, bool IsSigned, IReadOnlyList<NoticeLine> Owners)
{
    public IEnumerable<NoticeLine> EmailsToSend => Owners.Where(owner => owner is { IsElectronic: true, DispatchedAt: null });

    public IEnumerable<NoticeLine> LettersToSend => Owners.Where(owner => owner is { IsElectronic: false, DispatchedAt: null });
}

/// <param name="Why">« Opposant : 4, 6. Défaillant : 5. »: the resolutions he may contest.</param>
/// <param name="NotifiedOn">« 3 décembre 2026 »; null while nobody knows.</param>
/// <param name="ContestUntil">The last day of his two months; null before.</param>
public sealed record NoticeLine(
    Guid CoOwnerId, string Name, string Address, string Why, bool IsElectronic, DateTimeOffset? DispatchedAt, string? NotifiedOn, string? ContestUntil);

public sealed record SetNoticeChannel(Guid AssemblyId, Guid CommandId, Guid CoOwnerId, bool IsElectronic);

/// <param name="IsElectronic">The e-mails; else the letters.</param>
public sealed record DispatchMinutes(Guid AssemblyId, Guid CommandId, bool IsElectronic);

/// <param name="On">First presentation of the letter, or sending of the electronic notice (décret 1967 arts. 64, 64-1).</param>
public sealed record RecordNotified(Guid AssemblyId, Guid CommandId, Guid CoOwnerId, DateOnly On);

using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Web;
using Microsoft.Extensions.Options;

namespace AgLive.Server.Notices;

/// <summary>
/// Writes messages in the transaction of what they tell: a change that is rolled back tells nobody, one that is committed
/// tells everybody, whatever happens to the node that made it.
/// </summary>
public sealed class Outbox(IOptions<Agency> agency, IOptions<SiteOptions> site)
{
    public const string Email = "email";
    public const string Sms = "sms";

    /// <summary>The page of an assembly, or one under it: « pouvoirs ».</summary>
    public Uri? Link(Guid assemblyId, string page = "") => site.Value.Known is { } known
        ? new Uri(known, page.Length == 0 ? $"/assemblees/{assemblyId}" : $"/assemblees/{assemblyId}/{page}")
        : null;

    /// <summary>One e-mail for each address of an owner's accounts; none when he has no address.</summary>
    /// <param name="fact">What it tells, once: « pouvoir-propose:… ».</param>
    /// <param name="formId">The signed form it carries; null for most.</param>
    public async Task TellOwnerAsync(
        AssemblyWork work, Guid coOwnerId, string fact, Letter letter, CancellationToken cancellation, Guid? formId = null)
    {
        ArgumentNullException.ThrowIfNull(work);
        foreach (var address in await Addresses.OfOwnerAsync(work.Db, coOwnerId, cancellation))
        {
            work.Db.OutboxMessages.Add(Message(work.Assembly.Id, $"{fact}:{address}", address, letter, work.Now, formId));
        }
    }

    /// <summary>One e-mail for each address of the co-owners of the building, however many of them read there.</summary>
    /// <param name="fact">What it tells, once.</param>
    public async Task TellEverybodyAsync(AssemblyWork work, string fact, Letter letter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        var addresses = await Addresses.OfCondominiumAsync(work.Db, work.Assembly.CondominiumId, cancellation);
        work.Db.OutboxMessages.AddRange(addresses.Select(address => Message(work.Assembly.Id, $"{fact}:{address}", address, letter, work.Now)));
    }

    /// <summary>A message to be sent from that instant on.</summary>
    public OutboxMessage Message(Guid assemblyId, string key, string address, Letter letter, DateTimeOffset at, Guid? formId = null)
    {
        ArgumentNullException.ThrowIfNull(letter);
        return new OutboxMessage
        {
            Id = Guid.CreateVersion7(at),
            AssemblyId = assemblyId,
            DedupKey = key,
            Channel = Email,
            Recipient = address,
            Subject = Fr.Text(letter.Subject),
            Body = letter.ToText(agency.Value),
            CreatedAt = at,
            DueAt = at,
            PostalFormId = formId,
        };
    }

    /// <summary>A text message to a telephone (E.164), to be sent from that instant on. A code first, then what it is for.</summary>
    public static OutboxMessage TextMessage(Guid assemblyId, string key, string mobile, string text, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        AssemblyId = assemblyId,
        DedupKey = key,
        Channel = Sms,
        Recipient = mobile,
        Subject = "",
        Body = text,
        CreatedAt = at,
        DueAt = at,
    };
}

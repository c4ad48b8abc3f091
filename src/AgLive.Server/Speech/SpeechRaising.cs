using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Speech;

/// <summary>
/// Raises and lowers a hand. Who is at a distance takes part in the debates as those of the room do (décret 1967
/// art. 13-1): hands are open from the start of the session, and silent, until the operator closes them.
/// </summary>
public sealed class SpeechRaising(AssemblyTransactions transactions, AssemblyViews views)
{
    private const int MaxText = 140;

    public async Task<Outcome<CommandDone>> RaiseAsync(Guid accountId, RaiseHandRequest request, CancellationToken cancellation)
    {
        if (await views.GetAsync(request.AssemblyId, cancellation) is not { } view)
        {
            return RefusalCode.NotFound;
        }

        if (JointAccounts.WhyNot(view.Registry, accountId) is { } notHis)
        {
            return notHis;
        }

        var own = JointAccounts.ActsFor(view.Registry, accountId);

        var text = request.Text?.Trim() ?? "";
        if (SpeechOrder.KindOf(request.Kind) is not { } kind || text.Length > MaxText || text.Any(char.IsControl))
        {
            return new Refusal(RefusalCode.BadRequest, "text", $"{MaxText} signes au plus, sur une ligne");
        }

        return await transactions.RunAsync(
            request.AssemblyId,
            request.CommandId,
            accountId,
            nameof(RaiseHandRequest),
            request,
            work => RaiseAsync(work, own, kind, text, cancellation),
            cancellation);
    }

    public async Task<Outcome<CommandDone>> LowerAsync(Guid accountId, Guid assemblyId, Guid commandId, CancellationToken cancellation)
    {
        if (await views.GetAsync(assemblyId, cancellation) is not { } view)
        {
            return RefusalCode.NotFound;
        }

        if (JointAccounts.WhyNot(view.Registry, accountId) is { } notHis)
        {
            return notHis;
        }

        var own = JointAccounts.ActsFor(view.Registry, accountId);

        return await transactions.RunAsync(
            assemblyId,
            commandId,
            accountId,
            "LowerHand",
            new { assemblyId },
            async work =>
            {
                foreach (var hand in await Up(work, own).ToListAsync(cancellation))
                {
                    (hand.State, hand.EndedAt) = (hand.State == SpeechState.Speaking ? SpeechState.Done : SpeechState.Lowered, work.Now);
                }

                return null;
            },
            cancellation);
    }

    private static IQueryable<SpeechRequest> Up(AssemblyWork work, IReadOnlyList<Guid> own) => work.Db.SpeechRequests.Where(hand =>
        hand.AssemblyId == work.Assembly.Id && own.Contains(hand.CoOwnerId) && hand.EndedAt == null);

    private static async Task<Refusal?> RaiseAsync(
        AssemblyWork work, IReadOnlyList<Guid> own, SpeechKind kind, string text, CancellationToken cancellation)
    {
        if (work.Assembly.State != AssemblyState.InSession)
        {
            return new Refusal(work.Assembly.State == AssemblyState.Ended ? RefusalCode.AssemblyEnded : RefusalCode.NotInSession);
        }

        if (work.Assembly.IsSpeechClosed)
        {
            return new Refusal(RefusalCode.SpeechClosed);
        }

        var here = await work.Db.Attendance
            .Where(stay => stay.AssemblyId == work.Assembly.Id && stay.LeftAt == null && own.Contains(stay.CoOwnerId)
                && stay.Mode != AttendanceMode.Represented)
            .OrderBy(stay => stay.ArrivedAt)
            .Select(stay => (Guid?)stay.CoOwnerId)
            .FirstOrDefaultAsync(cancellation);
        if (here is not { } coOwnerId)
        {
            return new Refusal(RefusalCode.NotPresent);
        }

        if (await Up(work, own).AnyAsync(cancellation))
        {
            return new Refusal(RefusalCode.HandAlreadyRaised);
        }

        work.Db.SpeechRequests.Add(new SpeechRequest
        {
            Id = Guid.CreateVersion7(work.Now),
            AssemblyId = work.Assembly.Id,
            CoOwnerId = coOwnerId,
            AccountId = work.AccountId,
            Kind = kind,
            Text = text,
            AskedAt = work.Now,
        });
        return null;
    }
}

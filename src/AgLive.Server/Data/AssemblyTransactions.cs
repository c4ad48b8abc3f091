using AgLive.Domain;
using AgLive.Server.Data.Engines;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Data;

/// <summary>
/// The one way to change an assembly: lock its row, do the body, write the journal, raise the epoch, keep the receipt, commit.
/// Commands on one assembly follow one another, whatever the node; ballots do not pass here. Nothing happens any more in a
/// cancelled assembly: every command is refused with AssemblyCancelled.
/// </summary>
public sealed class AssemblyTransactions(
    IDbContextFactory<AgLiveDb> databases,
    IEngineDialect dialect,
    AssemblyViews views,
    ILogger<AssemblyTransactions> log)
{
    private const int Attempts = 4;
    private readonly CommandQueue queue = new();

    /// <summary>
    /// Runs a command once, whatever the number of times it is sent: a known id gives the first answer, or IdReused when
    /// the account, the name, the assembly or the arguments differ. A refusal from the body rolls everything back and is not kept.
    /// </summary>
    /// <returns>The epoch made; else the body's refusal, NotOperator (another operator conducts the session), NotFound (no such assembly), IdReused, Busy (its turn did not come)
    /// or DatabaseAway (outcome unknown: send the same id again).</returns>
    public async Task<Outcome<CommandDone>> RunAsync(
        Guid assemblyId,
        Guid commandId,
        Guid accountId,
        string name,
        object arguments,
        Func<AssemblyWork, Task<Refusal?>> body,
        CancellationToken cancellation)
    {
        var call = new Call(assemblyId, commandId, accountId, name, CanonicalJson.Hash(arguments));
        using var turn = await queue.EnterAsync(assemblyId, cancellation);
        if (turn is null)
        {
            return RefusalCode.Busy;
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var outcome = await RunOnceAsync(call, work => RunAllowedAsync(work, arguments, body, cancellation), cancellation);
                if (outcome.IsDone)
                {
                    views.Invalidate(assemblyId);
                }

                return outcome;
            }
            catch (Exception failure) when (MayTryAgain(failure))
            {
                if (attempt == Attempts)
                {
                    DataLog.CommandBusy(log, failure, name, assemblyId);
                    return RefusalCode.Busy;
                }

                await Task.Delay(DatabaseFailures.Jitter(attempt), cancellation);
            }
            catch (Exception failure) when (DatabaseFailures.IsAway(failure))
            {
                DataLog.CommandAway(log, failure, name, assemblyId);
                views.Invalidate(assemblyId);
                return RefusalCode.DatabaseAway;
            }
        }
    }

    // The same id sent to two assemblies at once: the second finds the receipt of the first when it tries again.
    private static bool MayTryAgain(Exception failure) =>
        DatabaseFailures.IsTransient(failure) || DatabaseFailures.IsDuplicateKey(failure, "pk_command_receipts");

    private static async Task<Refusal?> RunAllowedAsync(
        AssemblyWork work, object arguments, Func<AssemblyWork, Task<Refusal?>> body, CancellationToken cancellation) =>
        await Operators.WhyNotAsync(work, arguments, cancellation) ?? await body(work);

    private async Task<Outcome<CommandDone>> RunOnceAsync(Call call, Func<AssemblyWork, Task<Refusal?>> body, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await dialect.BeginWriteAsync(db, cancellation);
        var assembly = await dialect.LockAssemblyAsync(db, call.AssemblyId, cancellation);
        if (assembly is null)
        {
            return RefusalCode.NotFound;
        }

        if (await db.CommandReceipts.AsNoTracking().SingleOrDefaultAsync(r => r.CommandId == call.CommandId, cancellation) is { } receipt)
        {
            return call.IsThatOf(receipt) ? CanonicalJson.Read<CommandDone>(receipt.Answer)! : RefusalCode.IdReused;
        }

        if (assembly.State == AssemblyState.Cancelled)
        {
            return RefusalCode.AssemblyCancelled;
        }

        var work = new AssemblyWork(db, assembly, call.AccountId, await dialect.NowAsync(db, cancellation));
        if (await body(work) is { } refusal)
        {
            return refusal;
        }

        assembly.Epoch++;
        var done = new CommandDone(call.CommandId, assembly.Epoch);
        db.CommandReceipts.Add(call.Receipt(done, work.Now));
        work.JournalSheet();
        await JournalChain.AppendAsync(work, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync();
        return done;
    }

    private sealed record Call(Guid AssemblyId, Guid CommandId, Guid AccountId, string Name, string ArgumentsHash)
    {
        public bool IsThatOf(CommandReceipt receipt) =>
            receipt.AssemblyId == AssemblyId
            && receipt.AccountId == AccountId
            && receipt.Name == Name
            && receipt.ArgumentsHash == ArgumentsHash;

        public CommandReceipt Receipt(CommandDone answer, DateTimeOffset at) => new()
        {
            CommandId = CommandId,
            AssemblyId = AssemblyId,
            AccountId = AccountId,
            Name = Name,
            ArgumentsHash = ArgumentsHash,
            Answer = CanonicalJson.Write(answer),
            At = at,
        };
    }
}

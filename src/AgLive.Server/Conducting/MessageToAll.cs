using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Web.Wire;

namespace AgLive.Server.Conducting;

/// <summary>One message of the operator on every screen, until it is replaced or taken away.</summary>
public sealed class MessageToAll(AssemblyTransactions transactions)
{
    private const int MaxLength = 300;

    public async Task<Outcome<CommandDone>> RunAsync(Guid accountId, SetMessage command, CancellationToken cancellation)
    {
        var text = Words.OneLine(command.Text);
        return text.Length > MaxLength
            ? new Refusal(RefusalCode.BadRequest, "text", $"{MaxLength} caractères au plus")
            : await transactions.RunAsync(
                command.AssemblyId,
                command.CommandId,
                accountId,
                nameof(SetMessage),
                command,
                work => Task.FromResult(Set(work, text)),
                cancellation);
    }

    private static Refusal? Set(AssemblyWork work, string text)
    {
        if (work.Assembly.State == AssemblyState.Ended)
        {
            return new Refusal(RefusalCode.AssemblyEnded);
        }

        work.Assembly.Message = text;
        work.Assembly.MessageAt = text.Length > 0 ? work.Now : null;
        work.Journal(JournalKinds.MessageSet, new { text });
        return null;
    }
}

using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Web.Assemblies;
using AgLive.Web.Wire;

namespace AgLive.Server.Assemblies;

/// <summary>The telephone of the videoconference, for who has no other way to hear it (AG-07).</summary>
public sealed class DialIns(AssemblyTransactions transactions)
{
    private const int MaxLength = 100;

    public async Task<Outcome<CommandDone>> RunAsync(Guid accountId, SetDialIn command, CancellationToken cancellation)
    {
        var number = command.Number?.Trim() ?? "";
        if (command.CommandId == Guid.Empty || number.Length > MaxLength || number.Any(char.IsControl)
            || (number.Length > 0 && !number.Any(char.IsAsciiDigit)))
        {
            return new Refusal(RefusalCode.BadRequest, "number", "le numéro de téléphone");
        }

        return await transactions.RunAsync(
            command.AssemblyId, command.CommandId, accountId, nameof(SetDialIn), command, work => Task.FromResult(Set(work, number)), cancellation);
    }

    private static Refusal? Set(AssemblyWork work, string number)
    {
        if (work.Assembly.State == AssemblyState.Ended)
        {
            return new Refusal(RefusalCode.AssemblyEnded);
        }

        work.Assembly.VideoDialIn = number;
        work.Journal(JournalKinds.DialInSet, new { isSet = number.Length > 0 });
        return null;
    }
}

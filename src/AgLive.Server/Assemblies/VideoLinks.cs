using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Web.Wire;

namespace AgLive.Server.Assemblies;

/// <summary>Sets the address of the external videoconference; everybody's button follows at once.</summary>
public sealed class VideoLinks(AssemblyTransactions transactions)
{
    private const int MaxLength = 2_000;

    public async Task<Outcome<CommandDone>> RunAsync(Guid accountId, SetVideoLink command, CancellationToken cancellation)
    {
        var address = command.VideoUrl?.Trim() ?? "";
        if (address.Length > 0 && !IsHttps(address))
        {
            return new Refusal(RefusalCode.VideoAddress, "videoUrl");
        }

        return await transactions.RunAsync(
            command.AssemblyId, command.CommandId, accountId, nameof(SetVideoLink), command, work => Set(work, address), cancellation);
    }

    /// <summary>No user part in it: it would show another host than the one it leads to.</summary>
    private static bool IsHttps(string address) =>
        address.Length <= MaxLength
        && !address.Any(char.IsControl)
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Scheme == Uri.UriSchemeHttps
        && uri.Host.Length > 0
        && uri.UserInfo.Length == 0;

    private static Task<Refusal?> Set(AssemblyWork work, string address)
    {
        if (work.Assembly.State == AssemblyState.Ended)
        {
            return Task.FromResult<Refusal?>(new Refusal(RefusalCode.AssemblyEnded));
        }

        work.Assembly.VideoUrl = address;
        work.Journal(JournalKinds.VideoLinkSet, new { videoUrl = address });
        return Task.FromResult<Refusal?>(null);
    }
}

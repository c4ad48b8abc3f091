using System.Text;
using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Web;
using AgLive.Web.Wire;

namespace AgLive.Server.Assemblies;

/// <summary>
/// « Résolution amendée » (loi 1965 art. 17-1 A al. 2): what the assembly changes in a text before it votes. The text of the
/// convocation is kept beside; a ballot on an older version never passes.
/// </summary>
public sealed class Amending(AssemblyTransactions transactions)
{
    private const int MaxText = 10_000;

    public async Task<Outcome<CommandDone>> RunAsync(Guid accountId, AmendResolution command, CancellationToken cancellation)
    {
        var text = Clean(command.Text ?? "");
        if (text.Length is 0 or > MaxText)
        {
            return new Refusal(RefusalCode.BadRequest, "text", $"le texte compte de 1 à {Fr.Number(MaxText)} caractères");
        }

        return await transactions.RunAsync(
            command.AssemblyId,
            command.CommandId,
            accountId,
            nameof(AmendResolution),
            command,
            work => AmendAsync(work, command, text, cancellation),
            cancellation);
    }

    public Task<Outcome<CommandDone>> RunAsync(Guid accountId, TakeBackAmendment command, CancellationToken cancellation) =>
        transactions.RunAsync(
            command.AssemblyId,
            command.CommandId,
            accountId,
            nameof(TakeBackAmendment),
            command,
            work => TakeBackAsync(work, command.ResolutionId, cancellation),
            cancellation);

    private static async Task<Refusal?> AmendAsync(AssemblyWork work, AmendResolution command, string text, CancellationToken cancellation)
    {
        var found = await AgendaFinder.FindAsync(work, command.ResolutionId, AgendaRules.WhyNotAmended, cancellation);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        var resolution = found.Value;
        if (resolution.TextVersion != command.TextVersion)
        {
            return new Refusal(RefusalCode.StateChanged, "textVersion");
        }

        if (text == Clean(resolution.Text))
        {
            return new Refusal(RefusalCode.TextUnchanged, "text");
        }

        if (resolution.ConvenedText is { } convened && text == Clean(convened))
        {
            TakeBack(work, resolution);
            return null;
        }

        resolution.ConvenedText ??= resolution.Text;
        resolution.Text = text;
        resolution.TextVersion++;
        work.Journal(JournalKinds.ResolutionAmended, new
        {
            resolutionId = resolution.Id,
            number = resolution.Number,
            resolution.ConvenedText,
            text,
            resolution.TextVersion,
        });
        return null;
    }

    private static async Task<Refusal?> TakeBackAsync(AssemblyWork work, Guid resolutionId, CancellationToken cancellation)
    {
        var found = await AgendaFinder.FindAsync(work, resolutionId, AgendaRules.WhyNotAmended, cancellation);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        if (found.Value.ConvenedText is null)
        {
            return new Refusal(RefusalCode.StateChanged);
        }

        TakeBack(work, found.Value);
        return null;
    }

    private static void TakeBack(AssemblyWork work, Resolution resolution)
    {
        resolution.Text = resolution.ConvenedText!;
        resolution.ConvenedText = null;
        resolution.TextVersion++;
        work.Journal(JournalKinds.AmendmentTakenBack, new
        {
            resolutionId = resolution.Id,
            number = resolution.Number,
            text = resolution.Text,
            resolution.TextVersion,
        });
    }

    /// <summary>One kind of line end, no control character a database refuses; marks of direction stay.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").Trim().EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || !Rune.IsControl(rune))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }
}

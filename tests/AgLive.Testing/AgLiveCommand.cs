using System.Diagnostics;

namespace AgLive.Testing;

/// <summary>What a command of the terminal answered.</summary>
public sealed record CommandAnswer(int ExitCode, string Output, string Errors);

/// <summary>« aglive VERB … », run to its end.</summary>
public static class AgLiveCommand
{
    private const string PasswordLine = "Mot de passe : ";

    public static async Task<CommandAnswer> RunAsync(AgLiveSettings settings, params IEnumerable<string> words)
    {
        ArgumentNullException.ThrowIfNull(settings);
        using var process = Process.Start(settings.Command(words)) ?? throw new InvalidOperationException("dotnet did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CommandAnswer(process.ExitCode, await output, await errors);
    }

    /// <summary>Makes a syndic's account and gives its password.</summary>
    /// <param name="beside">A syndic whose condominiums the new one manages too; null for none.</param>
    public static async Task<string> AddSyndicAsync(AgLiveSettings settings, string email, string name, string? beside = null)
    {
        string[] shares = beside is null ? [] : ["--beside", beside];
        var answer = await RunAsync(settings, ["syndic", "add", "--email", email, "--name", name, .. shares]);
        var line = answer.Output.Split('\n').FirstOrDefault(line => line.StartsWith(PasswordLine, StringComparison.Ordinal));
        return answer.ExitCode == 0 && line is not null
            ? line[PasswordLine.Length..].Trim()
            : throw new InvalidOperationException($"syndic add: {answer}");
    }
}

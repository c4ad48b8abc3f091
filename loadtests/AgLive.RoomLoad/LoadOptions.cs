using System.Globalization;

namespace AgLive.RoomLoad;

/// <summary>What to run, from the command line.</summary>
/// <param name="Voters">Each with a line to the hub.</param>
/// <param name="Votes">Resolutions voted, one after the other; the first is the cold one, shown apart.</param>
/// <param name="Window">In which the clicks of one vote fall, in seconds.</param>
/// <param name="Seed">Of every choice and instant.</param>
/// <param name="Places">« embedded », « services » or both.</param>
/// <param name="GoalMs">Of the 95th percentile, clicks and commands alike.</param>
internal sealed record LoadOptions(int Voters, int Votes, int Window, int Seed, IReadOnlyList<string> Places, int GoalMs)
{
    public const string Help = """
        loadtests/run room [--voters 200] [--votes 6] [--window 20] [--seed 1] [--on embedded|services|both] [--goal 100]

        Voters on real WebSockets and a syndic at the console, in an open loop: instants are fixed before, latency counts from them.
        Two nodes on PostgreSQL and Redis with « services », one node on SQLite with « embedded ».
        """;

    /// <summary>Null when the words are not understood.</summary>
    public static LoadOptions? Parse(string[] words)
    {
        var options = new LoadOptions(200, 6, 20, 1, ["embedded", "services"], 100);
        for (var at = 0; at + 1 < words.Length; at += 2)
        {
            var number = int.TryParse(words[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0;
            options = (words[at], words[at + 1]) switch
            {
                ("--voters", _) when number is >= 2 and <= 10_000 => options with { Voters = number },
                ("--votes", _) when number is >= 2 and <= 100 => options with { Votes = number },
                ("--window", _) when number is >= 5 and <= 600 => options with { Window = number },
                ("--seed", _) when number > 0 => options with { Seed = number },
                ("--goal", _) when number > 0 => options with { GoalMs = number },
                ("--on", "both") => options with { Places = ["embedded", "services"] },
                ("--on", "embedded" or "services") => options with { Places = [words[at + 1]] },
                _ => null!,
            };
            if (options is null)
            {
                return null;
            }
        }

        return words.Length % 2 == 0 ? options : null;
    }
}

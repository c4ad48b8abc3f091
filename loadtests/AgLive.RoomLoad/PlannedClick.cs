namespace AgLive.RoomLoad;

/// <summary>
/// The clicks of one vote, fixed before it opens: six in ten fall in the first third of the window, one voter in seven changes his
/// mind later.
/// </summary>
internal sealed record PlannedClick(int Voter, TimeSpan At, string Choice)
{
    private static readonly string[] Choices = ["pour", "contre", "abstention"];

    public static IReadOnlyList<PlannedClick> Of(int voters, TimeSpan window, Random random)
    {
        var clicks = new List<PlannedClick>();
        for (var voter = 0; voter < voters; voter++)
        {
            var hasty = random.NextDouble() < 0.6;
            var first = window * (hasty ? 0.33 * random.NextDouble() : 0.33 + (0.57 * random.NextDouble()));
            clicks.Add(new(voter, first, Choices[random.Next(Choices.Length)]));
            if (random.Next(7) == 0)
            {
                clicks.Add(new(voter, first + ((window * 0.95) - first) * random.NextDouble(), Choices[random.Next(Choices.Length)]));
            }
        }

        return [.. clicks.OrderBy(click => click.At)];
    }
}

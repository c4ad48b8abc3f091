namespace AgLive.Web.Texts;

/// <summary>
/// The longest sequence of words two texts share, by Hirschberg's method: two rows of figures in memory, whatever the length,
/// so that ten thousand lone signs on each side still take a moment and no more.
/// </summary>
internal sealed class CommonWords
{
    private readonly int[] before;
    private readonly int[] after;

    private CommonWords(int[] before, int[] after)
    {
        (this.before, this.after) = (before, after);
        (KeptBefore, KeptAfter) = (new bool[before.Length], new bool[after.Length]);
    }

    /// <summary>By place: the word stands in both texts. As many are kept on each side, in the same order.</summary>
    public bool[] KeptBefore { get; }

    /// <inheritdoc cref="KeptBefore"/>
    public bool[] KeptAfter { get; }

    public static CommonWords Of(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        int[] Ids(IReadOnlyList<string> words) => [.. words.Select(word => known.TryAdd(word, known.Count) ? known.Count - 1 : known[word])];
        var common = new CommonWords(Ids(before), Ids(after));
        common.Match(0, before.Count, 0, after.Count);
        return common;
    }

    private void Match(int from, int to, int start, int end)
    {
        while (from < to && start < end && before[from] == after[start])
        {
            Keep(from++, start++);
        }

        while (from < to && start < end && before[to - 1] == after[end - 1])
        {
            Keep(--to, --end);
        }

        if (from == to || start == end)
        {
            return;
        }

        if (to - from == 1)
        {
            KeepFirst(from, start, end);
            return;
        }

        var middle = from + ((to - from) / 2);
        var cut = start + BestCut(from, middle, to, start, end);
        Match(from, middle, start, cut);
        Match(middle, to, cut, end);
    }

    private void Keep(int old, int now) => (KeptBefore[old], KeptAfter[now]) = (true, true);

    private void KeepFirst(int old, int start, int end)
    {
        var place = Array.IndexOf(after, before[old], start, end - start);
        if (place >= 0)
        {
            Keep(old, place);
        }
    }

    /// <summary>Where the second text is cut so that its two parts share most with the two halves of the first.</summary>
    private int BestCut(int from, int middle, int to, int start, int end)
    {
        var head = Lengths(before.AsSpan(from, middle - from), after.AsSpan(start, end - start), backwards: false);
        var tail = Lengths(before.AsSpan(middle, to - middle), after.AsSpan(start, end - start), backwards: true);
        var best = 0;
        for (var cut = 1; cut <= end - start; cut++)
        {
            if (head[cut] + tail[end - start - cut] > head[best] + tail[end - start - best])
            {
                best = cut;
            }
        }

        return best;
    }

    /// <summary>By length of the head (or tail) of <paramref name="row"/>: how many words it shares with the whole of the other.</summary>
    private static int[] Lengths(ReadOnlySpan<int> column, ReadOnlySpan<int> row, bool backwards)
    {
        var last = new int[row.Length + 1];
        var next = new int[row.Length + 1];
        for (var i = 0; i < column.Length; i++)
        {
            var word = backwards ? column[^(i + 1)] : column[i];
            for (var j = 0; j < row.Length; j++)
            {
                next[j + 1] = word == (backwards ? row[^(j + 1)] : row[j]) ? last[j] + 1 : Math.Max(next[j], last[j + 1]);
            }

            (last, next) = (next, last);
        }

        return last;
    }
}

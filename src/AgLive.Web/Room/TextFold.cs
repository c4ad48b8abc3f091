namespace AgLive.Web.Room;

/// <summary>
/// A long text is folded after six lines while its vote is open, so that the majority and the owners voted for are read
/// without a long way down; one touch shows it whole. The style folds, the words are always there.
/// </summary>
public static class TextFold
{
    /// <summary>Six lines of a phone.</summary>
    private const int Narrow = 240;

    /// <summary>Six lines of a desk.</summary>
    private const int Wide = 480;

    /// <summary>The class that folds, for a phone alone or everywhere; null when the text is short.</summary>
    public static string? Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length switch
        {
            > Wide => "fold fold--wide",
            > Narrow => "fold",
            _ => null,
        };
    }
}

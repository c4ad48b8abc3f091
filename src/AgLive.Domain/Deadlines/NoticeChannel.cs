namespace AgLive.Domain.Deadlines;

/// <summary>How a convocation or the minutes are notified (loi art. 42-1; décret arts. 64 to 64-9). A plain e-mail is not a way.</summary>
public enum NoticeChannel
{
    /// <summary>Registered letter: the event is its first presentation, whoever was there (art. 64).</summary>
    RegisteredLetter = 0,

    /// <summary>Registered e-mail or trust service: the event is the sending of the notice by the provider (art. 64-1).</summary>
    Electronic = 1,

    /// <summary>By hand against a receipt or a signature: the event is that day (art. 64).</summary>
    ByHand = 2,
}

/// <summary>What starts the days of a notification.</summary>
public static class NoticeEvent
{
    /// <summary>The event and its article, in French; days are counted from the day after.</summary>
    public static string Name(NoticeChannel channel) => FrenchNumbers.Spaced(channel switch
    {
        NoticeChannel.RegisteredLetter => "première présentation de la lettre recommandée (décret art. 64)",
        NoticeChannel.Electronic => "transmission de l'avis électronique par le prestataire (décret art. 64-1)",
        NoticeChannel.ByHand => "remise contre récépissé ou émargement (décret art. 64)",
        _ => throw new ArgumentOutOfRangeException(nameof(channel)),
    });
}

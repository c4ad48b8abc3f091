namespace AgLive.Web.Questions;

/// <summary>What one may send.</summary>
public static class QuestionKinds
{
    public const string Question = "question";
    public const string AgendaItem = "point";

    public static string Word(string kind) => kind == AgendaItem ? "Point pour l'ordre du jour" : "Question";
}

/// <summary>Where a question stands.</summary>
public static class QuestionStates
{
    public const string Received = "recue";
    public const string Answered = "repondue";
    public const string OnAgenda = "inscrite";
    public const string Withdrawn = "retiree";

    /// <summary>« Reçue par le syndic ».</summary>
    public static string Word(string state) => state switch
    {
        Received => "Reçue par le syndic",
        Answered => "Le syndic a répondu",
        OnAgenda => "À l'ordre du jour d'une prochaine assemblée",
        Withdrawn => "Retirée par son auteur",
        _ => state,
    };

    public static string Icon(string state) => state switch
    {
        Answered => "message-square",
        OnAgenda => "circle-check",
        Withdrawn => "x",
        _ => "clock",
    };
}

/// <summary>How long a question may be, in characters.</summary>
public static class QuestionLimits
{
    public const int Title = 150;
    public const int Text = 4_000;
    public const int Proposal = 4_000;
    public const int Answer = 4_000;
}

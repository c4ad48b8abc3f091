using AgLive.Web.Questions;

namespace AgLive.Server.Questions;

public static class QuestionsSetup
{
    /// <summary>What co-owners ask their syndic between assemblies.</summary>
    public static IServiceCollection AddQuestions(this IServiceCollection services) => services
        .AddSingleton<QuestionPace>()
        .AddSingleton<QuestionAsking>()
        .AddSingleton<QuestionTreating>()
        .AddSingleton<IQuestions, QuestionsPort>();
}

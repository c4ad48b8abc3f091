using AgLive.Web.Wire;

namespace AgLive.Web.Pages.Console;

/// <content>The agenda, amended texts, those who have not voted.</content>
public sealed partial class ConsoleForm
{
    /// <summary>The point another is to come before; null: the last.</summary>
    public Guid? BeforeId { get; set; }

    public string? Disposition { get; set; }

    public int? TextVersion { get; set; }

    public string? NewText { get; set; }

    public IReadOnlyList<Guid>? CoOwnerIds { get; set; }

    /// <summary>« owner:choice », one for each vote entered by hand.</summary>
    public IReadOnlyList<string>? Chosen { get; set; }

    private ConsoleCommand? AgendaCommand(Guid assembly) => Act switch
    {
        "amendResolution" when ResolutionId is { } point && TextVersion is { } version =>
            new AmendResolution(assembly, CommandId, point, version, NewText ?? ""),
        "takeBackAmendment" when ResolutionId is { } point => new TakeBackAmendment(assembly, CommandId, point),
        "moveItem" when ResolutionId is { } point => new MoveItem(assembly, CommandId, point, BeforeId),
        "setDisposition" when ResolutionId is { } point =>
            new SetDisposition(assembly, CommandId, point, Text(Disposition), Text(Motive)),
        "nudgeVoters" when RoundId is { } round => new NudgeVoters(assembly, CommandId, round, CoOwnerIds ?? []),
        "recordVotes" when RoundId is { } round && HandChoices() is { } choices =>
            new RecordVotes(assembly, CommandId, round, choices, Text(Motive), Text(Witness)),
        _ => null,
    };

    private List<HandChoice>? HandChoices()
    {
        var choices = new List<HandChoice>();
        foreach (var chosen in Chosen ?? [])
        {
            if (chosen.Split(':') is not [var owner, var choice] || !Guid.TryParse(owner, out var id))
            {
                return null;
            }

            choices.Add(new HandChoice(id, choice));
        }

        return choices;
    }
}

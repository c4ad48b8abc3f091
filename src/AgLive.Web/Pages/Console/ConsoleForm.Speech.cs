using AgLive.Web.Wire;

namespace AgLive.Web.Pages.Console;

/// <summary>Raised hands, and the sheet signed in the hall.</summary>
public sealed partial class ConsoleForm
{
    public Guid? HandId { get; set; }

    public bool? SpeechOpen { get; set; }

    /// <summary>« drawn » or « typed ».</summary>
    public string? Kind { get; set; }

    /// <summary>The strokes, or the name.</summary>
    public string? Data { get; set; }

    /// <summary>Those signed for in the hall, mandates included.</summary>
    public IReadOnlyList<Guid>? Owners { get; set; }

    private ConsoleCommand? SpeechCommand(Guid assembly) => Act switch
    {
        "giveFloor" when HandId is { } hand => new GiveFloor(assembly, CommandId, hand),
        "endFloor" when HandId is { } hand => new EndFloor(assembly, CommandId, hand),
        "removeHand" when HandId is { } hand => new RemoveHand(assembly, CommandId, hand),
        "setSpeech" when SpeechOpen is { } isOpen => new SetSpeech(assembly, CommandId, isOpen),
        "signInHall" when CoOwnerId is { } owner => new SignInHall(assembly, CommandId, owner, Owners ?? [], Text(Kind), Text(Data)),
        _ => null,
    };
}

using AgLive.Web.Proxies;
using Microsoft.AspNetCore.Http;

namespace AgLive.Web.Pages.Pouvoirs;

/// <summary>The fields of a mandate, on the page where it is filled and, hidden, on the one where it is signed.</summary>
public sealed class ProxyForm
{
    public const string ToCoOwner = "coproprietaire";
    public const string ToOther = "autre";
    public const string Blank = "blanc";
    public const string InstructionPrefix = "i-";

    public Guid CommandId { get; set; }

    /// <summary>« coproprietaire », « autre » or « blanc ».</summary>
    public string? To { get; set; }

    /// <summary>Who will be represented: what the page showed, so that a form sent twice says the same.</summary>
    public Guid? GrantorId { get; set; }

    public Guid? HolderId { get; set; }

    public string? HolderName { get; set; }

    public bool Declared { get; set; }

    public bool Forbids { get; set; }

    /// <summary>« drawn » or « typed ».</summary>
    public string? Kind { get; set; }

    public string? Typed { get; set; }

    public string? Strokes { get; set; }

    /// <summary>By resolution; filled from the fields « i-… » of the request.</summary>
    public Dictionary<Guid, string> Instructions { get; } = [];

    /// <summary>Reads the instructions; those left at none are no instruction.</summary>
    public void ReadInstructions(IFormCollection fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        foreach (var (name, value) in fields)
        {
            if (name.StartsWith(InstructionPrefix, StringComparison.Ordinal)
                && Guid.TryParse(name.AsSpan(InstructionPrefix.Length), out var resolution)
                && value.ToString() is { Length: > 0 } choice)
            {
                Instructions[resolution] = choice;
            }
        }
    }

    public GiveProxy ToCommand(Guid assembly, Guid grantor, Guid? passedOn) => new(
        assembly,
        CommandId,
        grantor,
        To == ToCoOwner ? HolderId : null,
        To == ToOther ? HolderName?.Trim() ?? "" : "",
        To == Blank,
        Declared,
        Forbids,
        [.. Instructions.OrderBy(one => one.Key).Select(one => new ProxyInstruction(one.Key, one.Value))],
        Kind ?? "typed",
        (Kind == "drawn" ? Strokes : Typed)?.Trim() ?? "",
        passedOn);
}

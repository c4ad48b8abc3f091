using AgLive.Web.Room;
using AgLive.Web.Wire;
using Microsoft.AspNetCore.Http;

namespace AgLive.Web.Pages.Salle;

/// <summary>The ballot as a plain form sends it: one choice for the owners ticked, or one for each (« each »).</summary>
public sealed class VoteForm
{
    private const string Each = "each";

    /// <summary>Made with the page: the same page sent twice is one vote.</summary>
    public Guid VoteId { get; set; }

    public Guid RoundId { get; set; }

    public int TextVersion { get; set; }

    public string Choice { get; set; } = "";

    public List<Guid> Owner { get; set; } = [];

    public bool IsSeparate => Choice == Each;

    /// <summary>The ballots asked for; the lines left empty are not sent.</summary>
    public IReadOnlyList<BallotChoice> Choices(IFormCollection fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return IsSeparate
            ? [.. fields.Keys.Select(key => OneOf(key, fields[key].ToString())).OfType<BallotChoice>()]
            : [.. Owner.Distinct().Select(owner => new BallotChoice(owner, Choice))];
    }

    private static BallotChoice? OneOf(string key, string choice) =>
        key.StartsWith(BallotNames.FieldPrefix, StringComparison.Ordinal)
        && Guid.TryParse(key.AsSpan(BallotNames.FieldPrefix.Length), out var owner)
            ? new BallotChoice(owner, choice)
            : null;
}

/// <summary>The attendance sheet signed by typing one's name.</summary>
public sealed class SignForm
{
    public Guid CommandId { get; set; }

    public List<Guid> Owner { get; set; } = [];

    public string? Typed { get; set; }
}

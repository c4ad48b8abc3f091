namespace AgLive.Web.Wire;

/// <summary>What changed in a text since the convocation (loi 1965 art. 17-1 A al. 2), word by word.</summary>
/// <param name="Pieces">In order. « same » and « added » make the new text, « same » and « removed » the one of the convocation.</param>
public sealed record Amendment(IReadOnlyList<TextPiece> Pieces);

/// <param name="Kind">« same », « added », « removed ».</param>
public sealed record TextPiece(string Kind, string Text);

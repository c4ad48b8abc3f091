using System.Text.Json;

namespace AgLive.Server.Counting;

/// <summary>A case asks for something that cannot be: the field, and a French sentence about it.</summary>
internal sealed class ImpossibleCaseException(string field, string sentence)
    : Exception($"{field}\u00A0: {sentence}");

/// <summary>A value of a case with its path, so that what is wrong with it can be said.</summary>
internal readonly record struct CaseField(JsonElement Value, string Path)
{
    public bool IsNull => Value.ValueKind == JsonValueKind.Null;

    /// <summary>Null or an empty text: a line of a form left blank.</summary>
    public bool IsBlank => IsNull || (Value.ValueKind == JsonValueKind.String && Value.ValueEquals(string.Empty));

    public bool IsList => Value.ValueKind == JsonValueKind.Array;

    public bool IsObject => Value.ValueKind == JsonValueKind.Object;

    /// <summary>A field that must be there.</summary>
    public CaseField this[string name] => Optional(name) ?? throw Impossible(name, "ce champ manque.");

    /// <summary>A field that may be missing or null.</summary>
    public CaseField? Optional(string name)
    {
        if (Value.ValueKind != JsonValueKind.Object)
        {
            throw Impossible("un objet { … } est attendu.");
        }

        var field = this;
        return Readable(() => field.Value.TryGetProperty(name, out var value) ? value : default)
            is { ValueKind: not (JsonValueKind.Undefined or JsonValueKind.Null) } found
            ? new CaseField(found, Path.Length == 0 ? name : $"{Path}.{name}")
            : null;
    }

    /// <summary>A field that may be missing, but is told apart from one that is null.</summary>
    public CaseField? Given(string name) =>
        Members().Where(member => member.Name == name).Select(member => (CaseField?)member.Field).FirstOrDefault();

    public string Text()
    {
        var field = this;
        return Value.ValueKind == JsonValueKind.String && Readable(() => field.Value.GetString()) is { Length: > 0 } text
            ? text
            : throw Impossible("un texte est attendu.");
    }

    /// <summary>A name or a number used as one.</summary>
    public string Label() => Value.ValueKind == JsonValueKind.Number ? Value.GetRawText() : Text();

    /// <summary>A whole number of voix or tantièmes, zero included; 300.0 is one.</summary>
    public long Whole() => Number() is var number && number == decimal.Truncate(number) && number <= long.MaxValue
        ? (long)number
        : throw Impossible("un nombre entier, positif ou nul, est attendu.");

    /// <summary>A number from 0 up, of at most 28 digits.</summary>
    public decimal Number() => Value.ValueKind == JsonValueKind.Number && Value.TryGetDecimal(out var number) && number >= 0
        ? number
        : throw Impossible("un nombre entier, positif ou nul, est attendu.");

    public bool Flag(string name) => Flag(name, otherwise: false);

    public bool Flag(string name, bool otherwise) => Optional(name) is { } field ? field.TrueOrFalse() : otherwise;

    public bool TrueOrFalse() => Value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Impossible("true ou false est attendu."),
    };

    public IReadOnlyList<CaseField> Items()
    {
        if (Value.ValueKind != JsonValueKind.Array)
        {
            throw Impossible("une liste [ … ] est attendue.");
        }

        var path = Path;
        return [.. Value.EnumerateArray().Select((item, i) => new CaseField(item, $"{path}[{i}]"))];
    }

    /// <summary>The members of an object, each name once.</summary>
    public IReadOnlyList<(string Name, CaseField Field)> Members()
    {
        if (Value.ValueKind != JsonValueKind.Object)
        {
            throw Impossible("un objet { … } est attendu.");
        }

        var (value, path) = this;
        var members = Readable(() => value.EnumerateObject()
            .Select(member => (member.Name, Field: new CaseField(member.Value, $"{path}.{member.Name}"))).ToList());
        var twice = members.GroupBy(member => member.Name).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? members : throw twice.Last().Field.Impossible("ce nom figure deux fois.");
    }

    public ImpossibleCaseException Impossible(string sentence) => new(Path, sentence);

    /// <summary>Text that is valid JSON may still hold half a character.</summary>
    private T Readable<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            throw Impossible("ce texte contient un caractère qui n'existe pas.");
        }
    }

    private ImpossibleCaseException Impossible(string name, string sentence) =>
        new(Path.Length == 0 ? name : $"{Path}.{name}", sentence);
}

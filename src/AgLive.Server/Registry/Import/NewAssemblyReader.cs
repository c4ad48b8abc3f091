using System.Globalization;

namespace AgLive.Server.Registry.Import;

/// <summary>The fields as typed, on the command line or on the page; all may be empty.</summary>
public sealed record AssemblyFields(
    string? Name, string? Start, string? Zone = null, string? Place = null, string? VideoUrl = null, string? Address = null, string? Kind = null);

/// <summary>A field to correct.</summary>
/// <param name="Field">Name of the property of <see cref="AssemblyFields"/>.</param>
public sealed record FieldFault(string Field, string Sentence);

/// <summary>Reads the fields that come with the three files.</summary>
public static class NewAssemblyReader
{
    public const string DefaultZone = "Europe/Paris";

    private static readonly string[] StartForms = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "dd/MM/yyyy HH:mm"];

    /// <summary>The assembly, or null with every fault.</summary>
    public static (NewAssembly? Assembly, IReadOnlyList<FieldFault> Faults) Read(AssemblyFields fields)
    {
        var faults = new List<FieldFault>();
        var name = Short(fields.Name, nameof(fields.Name), faults);
        if (name.Length == 0)
        {
            faults.Add(new FieldFault(nameof(fields.Name), "Donnez le nom de la copropriété."));
        }

        var zone = Zone(fields.Zone, faults);
        var start = Start(fields.Start, zone, faults);
        var assembly = new NewAssembly(
            name,
            Short(fields.Address, nameof(fields.Address), faults),
            zone.Id,
            start,
            Short(fields.Place, nameof(fields.Place), faults),
            Video(fields.VideoUrl, faults),
            Kind(fields.Kind, faults));
        return faults.Count == 0 ? (assembly, faults) : (null, faults);
    }

    private static string Short(string? text, string field, List<FieldFault> faults)
    {
        var kept = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (kept.Length > ImportLimits.TextLength || kept.Any(char.IsControl))
        {
            faults.Add(new FieldFault(field, ImportSentences.TooLong(ImportLimits.TextLength)));
        }

        return kept;
    }

    private static TimeZoneInfo Zone(string? text, List<FieldFault> faults)
    {
        var id = string.IsNullOrWhiteSpace(text) ? DefaultZone : text.Trim();
        if (TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.HasIanaId)
        {
            return zone;
        }

        faults.Add(new FieldFault(nameof(AssemblyFields.Zone), $"Le fuseau «\u00A0{id}\u00A0» est inconnu. Exemple\u00A0: Europe/Paris."));
        return TimeZoneInfo.Utc;
    }

    private static DateTime Start(string? text, TimeZoneInfo zone, List<FieldFault> faults)
    {
        var read = DateTime.TryParseExact(
            text?.Trim(), StartForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var start);
        if (!read)
        {
            faults.Add(new FieldFault(
                nameof(AssemblyFields.Start), "Donnez la date et l'heure de l'assemblée, par exemple 2026-11-26 18:00."));
        }
        else if (zone.IsInvalidTime(start))
        {
            faults.Add(new FieldFault(
                nameof(AssemblyFields.Start), "Cette heure n'existe pas\u00A0: les horloges avancent d'une heure cette nuit-là. Choisissez-en une autre."));
        }

        return start;
    }

    private static string Video(string? text, List<FieldFault> faults)
    {
        var address = text?.Trim() ?? "";
        if (address.Length > 0 && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps
            && uri.UserInfo.Length == 0 && address.Length <= 2_000))
        {
            faults.Add(new FieldFault(
                nameof(AssemblyFields.VideoUrl), "L'adresse de la visioconférence doit commencer par https://. Corrigez-la, ou laissez-la vide."));
        }

        return address;
    }

    private static string Kind(string? text, List<FieldFault> faults)
    {
        var kind = string.IsNullOrWhiteSpace(text) ? "ordinaire" : text.Trim().ToLowerInvariant();
        if (kind is not ("ordinaire" or "extraordinaire"))
        {
            faults.Add(new FieldFault(nameof(AssemblyFields.Kind), "L'assemblée est «\u00A0ordinaire\u00A0» ou «\u00A0extraordinaire\u00A0»."));
        }

        return kind;
    }
}

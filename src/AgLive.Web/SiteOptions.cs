using Microsoft.AspNetCore.Http;

namespace AgLive.Web;

/// <summary>Settings « Site »: where people find this portal.</summary>
public sealed record SiteOptions
{
    /// <summary>« https://ag.cabinet-exemple.fr »: what links in calendars and e-mails begin with. Empty when not set.</summary>
    public string Address { get; init; } = "";

    /// <summary>Https address of a film on how to take part, offered as a link on the help page; empty for none.</summary>
    public string HelpVideo { get; init; } = "";

    /// <summary>The film, when its address is one.</summary>
    public Uri? KnownHelpVideo => Uri.TryCreate(HelpVideo, UriKind.Absolute, out var film) && film.Scheme == "https" ? film : null;

    /// <summary>The address set; without one, that of the page asked for. A message sent later has no page: it needs the setting.</summary>
    public Uri For(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Known ?? new Uri($"{request.Scheme}://{request.Host}/");
    }

    /// <summary>The address set, when it is one.</summary>
    public Uri? Known => Uri.TryCreate(Address, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? address : null;
}

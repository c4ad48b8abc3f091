using Microsoft.Playwright;

namespace AgLive.Browser.Tests.Fixtures;

/// <summary>What a person holds.</summary>
public enum Device
{
    /// <summary>1280 by 800, mouse and keyboard.</summary>
    Desktop,

    /// <summary>390 by 844, touch.</summary>
    Phone,

    /// <summary>A phone whose browser runs no script.</summary>
    PhoneWithoutScript,
}

internal static class Devices
{
    public static BrowserNewContextOptions Options(this Device device, Uri address) => new()
    {
        BaseURL = address.ToString(),
        Locale = "fr-FR",
        TimezoneId = "Europe/Paris",
        AcceptDownloads = true,
        ReducedMotion = ReducedMotion.Reduce,
        JavaScriptEnabled = device != Device.PhoneWithoutScript,
        HasTouch = device != Device.Desktop,
        IsMobile = device != Device.Desktop,
        ViewportSize = device == Device.Desktop ? new ViewportSize { Width = 1280, Height = 800 } : new ViewportSize { Width = 390, Height = 844 },
    };
}

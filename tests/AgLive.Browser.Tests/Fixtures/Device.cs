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

    /// <summary>320 by 256: a desktop at 400 % (WCAG 1.4.10).</summary>
    Magnified,
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
        HasTouch = device is Device.Phone or Device.PhoneWithoutScript,
        IsMobile = device is Device.Phone or Device.PhoneWithoutScript,
        ViewportSize = device switch
        {
            Device.Desktop => new ViewportSize { Width = 1280, Height = 800 },
            Device.Magnified => new ViewportSize { Width = 320, Height = 256 },
            _ => new ViewportSize { Width = 390, Height = 844 },
        },
    };
}

using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AgLive.Server.Tests.App;

/// <summary>A browser without script: it follows links, fills forms as they are, keeps cookies.</summary>
public sealed class Visitor : IDisposable
{
    private readonly HttpClientHandler handler;

    public Visitor(Uri address)
    {
        handler = new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Cookies };
        Http = new HttpClient(handler) { BaseAddress = address };
    }

    public CookieContainer Cookies { get; } = new();

    /// <summary>The same cookies, no redirection followed.</summary>
    public HttpClient Http { get; }

    /// <summary>Where the last page was, with its query.</summary>
    public string Path { get; private set; } = "";

    public HttpStatusCode Status { get; private set; }

    public async Task<IHtmlDocument> OpenAsync(string path)
    {
        Path = path;
        return await FollowAsync(await Http.GetAsync(path));
    }

    /// <summary>Sends the first form that matches, as filled by the page, with these fields over it.</summary>
    public Task<IHtmlDocument> SubmitAsync(IDocument page, string formSelector, params (string Name, string Value)[] fields)
    {
        var form = page.QuerySelector<IHtmlFormElement>(formSelector)
            ?? throw new InvalidOperationException($"No form {formSelector} in « {page.Title} ».");
        var values = Filled(form);
        foreach (var (name, value) in fields)
        {
            values[name] = value;
        }

        var action = form.GetAttribute("action") is { Length: > 0 } given ? given : Path;
        return PostAsync(action, new FormUrlEncodedContent(values));
    }

    public async Task<IHtmlDocument> PostAsync(string path, HttpContent content)
    {
        Path = path;
        return await FollowAsync(await Http.PostAsync(path, content));
    }

    /// <summary>Both steps of the sign-in.</summary>
    public async Task<IHtmlDocument> SignInAsync(string identifier, string password)
    {
        var first = await OpenAsync("/connexion");
        var second = await SubmitAsync(first, "main form", ("Identifier", identifier));
        return await SubmitAsync(second, "main form", ("Password", password));
    }

    public void Dispose()
    {
        Http.Dispose();
        handler.Dispose();
    }

    private async Task<IHtmlDocument> FollowAsync(HttpResponseMessage answer)
    {
        while (answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther && answer.Headers.Location is { } location)
        {
            answer.Dispose();
            Path = location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString;
            answer = await Http.GetAsync(Path);
        }

        using (answer)
        {
            Status = answer.StatusCode;
            var html = await answer.Content.ReadAsStringAsync();
            return (IHtmlDocument)await BrowsingContext.New().OpenAsync(page => page.Content(html).Address(new Uri(Http.BaseAddress!, Path)));
        }
    }

    private static Dictionary<string, string> Filled(IHtmlFormElement form)
    {
        var values = new Dictionary<string, string>();
        foreach (var input in form.QuerySelectorAll<IHtmlInputElement>("input[name]"))
        {
            if (input.Type is not ("checkbox" or "radio" or "submit" or "file") || input.IsChecked)
            {
                values[input.Name!] = input.Value;
            }
        }

        foreach (var area in form.QuerySelectorAll<IHtmlTextAreaElement>("textarea[name]"))
        {
            values[area.Name!] = area.Value;
        }

        foreach (var choice in form.QuerySelectorAll<IHtmlSelectElement>("select[name]"))
        {
            values[choice.Name!] = choice.Value ?? "";
        }

        return values;
    }
}

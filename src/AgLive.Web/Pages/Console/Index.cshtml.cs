using AgLive.Web.Console;

namespace AgLive.Web.Pages.Console;

/// <summary>The operator's console: agenda, the current resolution and its acts, attendance and journal (LIV-21…34, 38, 40).</summary>
public sealed class IndexModel(IConsole console) : ConsolePage(console);

namespace AgLive.Server.Messaging;

public static class MessagingSetup
{
    /// <summary>
    /// The way out of messages: SMTP when « Smtp:Host » is set; else, while one develops or shows the demonstration, the
    /// folder « boite » of the data; else none.
    /// </summary>
    public static void AddAgLiveMessaging(this WebApplicationBuilder builder)
    {
        var smtp = builder.Configuration.GetSection("Smtp").Get<SmtpOptions>() ?? new SmtpOptions();
        builder.Services.AddSingleton(smtp);
        if (smtp.Host.Length > 0)
        {
            _ = smtp.Socket;
            if (!MimeKit.MailboxAddress.TryParse(smtp.From, out _))
            {
                throw new InvalidOperationException("Smtp:From must be the address of the sender when Smtp:Host is set.");
            }

            builder.Services.AddSingleton<IMailer, SmtpMailer>();
        }
        else if (UsesBox(builder))
        {
            var data = builder.Configuration["Data:Directory"] is { Length: > 0 } set ? set : "data";
            builder.Services.AddSingleton(new DevelopmentBox(Path.Combine(data, "boite")));
            builder.Services.AddSingleton<IMailer, FolderMailer>();
        }
        else
        {
            builder.Services.AddSingleton<IMailer, NoMailer>();
        }
    }

    private static bool UsesBox(WebApplicationBuilder builder) =>
        builder.Environment.IsDevelopment() || builder.Configuration.GetValue<bool>("Demonstration:Enabled");
}

namespace AgLive.Server.Messaging;

public static class MessagingSetup
{
    /// <summary>
    /// The ways out of messages. E-mails: SMTP when « Smtp:Host » is set; else, while one develops or shows the demonstration, the
    /// folder « boite » of the data; else none.
    /// </summary>
    public static void AddAgLiveMessaging(this WebApplicationBuilder builder)
    {
        var smtp = builder.Configuration.GetSection("Smtp").Get<SmtpOptions>() ?? new SmtpOptions();
        builder.Services.AddSingleton(smtp);
        AddBox(builder);
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
            builder.Services.AddSingleton<IMailer, FolderMailer>();
        }
        else
        {
            builder.Services.AddSingleton<IMailer, NoMailer>();
        }

        AddSms(builder, mailsLeave: smtp.Host.Length > 0);
    }

    /// <summary>Twilio when « Twilio:AccountSid » is set; the folder where e-mails go there too; else none.</summary>
    private static void AddSms(WebApplicationBuilder builder, bool mailsLeave)
    {
        var twilio = builder.Configuration.GetSection("Twilio").Get<TwilioOptions>() ?? new TwilioOptions();
        if (twilio.AccountSid.Length > 0)
        {
            twilio.Check();
            builder.Services.AddSingleton(twilio);
            builder.Services.AddSingleton<ISmsSender, TwilioSms>();
        }
        else if (!mailsLeave && UsesBox(builder))
        {
            builder.Services.AddSingleton<ISmsSender, FolderSms>();
        }
        else
        {
            builder.Services.AddSingleton<ISmsSender, NoSms>();
        }
    }

    private static void AddBox(WebApplicationBuilder builder)
    {
        var mailsLeave = builder.Configuration["Smtp:Host"] is { Length: > 0 };
        if (!mailsLeave && UsesBox(builder))
        {
            var data = builder.Configuration["Data:Directory"] is { Length: > 0 } set ? set : "data";
            builder.Services.AddSingleton(new DevelopmentBox(Path.Combine(data, "boite")));
        }
    }

    private static bool UsesBox(WebApplicationBuilder builder) =>
        builder.Environment.IsDevelopment() || builder.Configuration.GetValue<bool>("Demonstration:Enabled");
}

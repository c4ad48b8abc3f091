using System.Text.RegularExpressions;
using AgLive.Domain;
using AgLive.Server.Notices;
using AgLive.Server.Tests.Import;
using AgLive.Testing;
using AgLive.Web.Postal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgLive.Server.Tests.Postal;

/// <summary>A form signed with a code that came by text message, from a provider on the loopback.</summary>
public sealed partial class TextMessageTests : IAsyncLifetime
{
    private const string Signer = "C10021";
    private static readonly DateTimeOffset Meeting = new(2037, 11, 26, 17, 0, 0, TimeSpan.Zero);

    private readonly TwilioFake twilio = new();
    private PostalHouse house = null!;

    public async ValueTask InitializeAsync()
    {
        house = await PostalHouse.ConveneAsync(new TilleulsFiles(), Meeting.AddDays(-10), Meeting, others: new Dictionary<string, string>
        {
            ["Twilio:AccountSid"] = "ACaccount",
            ["Twilio:Secret"] = "secret",
            ["Twilio:From"] = "AgLive",
            ["Twilio:Address"] = twilio.Address.AbsoluteUri,
            ["Site:Address"] = "https://ag.example.org",
        });
        await using var db = await house.App.DatabaseAsync();
        await db.CoOwners.ExecuteUpdateAsync(set => set.SetProperty(owner => owner.Mobile, ""));
        var mine = house.Owners[Signer];
        await db.CoOwners.Where(owner => owner.Id == mine).ExecuteUpdateAsync(set => set.SetProperty(owner => owner.Mobile, "+33612345678"));
        await house.ChooseAsync(Signer, "4", "pour");
    }

    public async ValueTask DisposeAsync()
    {
        await house.DisposeAsync();
        await twilio.DisposeAsync();
    }

    [Fact]
    public async Task Code_comes_once_says_what_for_signs_and_leaves_nothing_in_the_outbox()
    {
        Assert.Equal("06\u00A0…\u00A078", (await house.SheetAsync(Signer)).Mobile);
        var sent = await AskAsync(Signer);
        Assert.Equal("06\u00A0…\u00A078", sent.Value.To);

        await LeaveAsync();
        await LeaveAsync();

        var call = Assert.Single(twilio.Asked);
        Assert.Equal("+33612345678", call.Fields["To"]);
        var text = call.Fields["Body"];
        var figures = Figures().Match(text).Value;
        Assert.Equal($"{figures} est votre code pour signer votre vote par correspondance. Valable 15 minutes, une seule fois.\n\n@ag.example.org #{figures}", text);
        Assert.True(text.Length <= 160, "it costs two messages");
        Assert.True((await house.SignAsync(Signer, await house.DraftAsync(Signer, figures))).IsDone);
        await using var db = await house.App.DatabaseAsync();
        Assert.Equal("", (await db.OutboxMessages.SingleAsync(message => message.Channel == Outbox.Sms)).Body);
        Assert.Contains("code à usage unique par SMS", (await db.JournalEntries.SingleAsync(line => line.Kind == "form-signed")).Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Number_that_takes_no_messages_is_given_up_and_another_code_may_be_asked_for_by_mail()
    {
        twilio.Refusal = (400, 21614);
        Assert.True((await AskAsync(Signer)).IsDone);
        await LeaveAsync();
        await LeaveAsync();

        Assert.Single(twilio.Asked);
        var byMail = await house.CodeAsync(Signer);
        Assert.True((await house.SignAsync(Signer, await house.DraftAsync(Signer, byMail))).IsDone);
    }

    [Fact]
    public async Task Nobody_without_a_number_is_offered_one()
    {
        await house.ChooseAsync("C10028", "4", "pour");

        Assert.Null((await house.SheetAsync("C10028")).Mobile);
        Assert.Equal(RefusalCode.NoAddress, (await AskAsync("C10028")).Refusal?.Code);
    }

    private Task<Outcome<CodeSent>> AskAsync(string owner) =>
        house.Port.SendCodeAsync(house.Accounts[owner], house.AssemblyId, house.Owners[owner], CodeWay.Sms, CancellationToken.None);

    private async Task LeaveAsync() => await house.App.Services.GetRequiredService<OutboxSender>().SendDueAsync(CancellationToken.None);

    [GeneratedRegex(@"^\d{6}")]
    private static partial Regex Figures();
}

using AgLive.Server.Messaging;
using AgLive.Testing;

namespace AgLive.Server.Tests.Messaging;

/// <summary>Text messages over real HTTP to a provider on the loopback: what is asked, and which refusals pass.</summary>
public sealed class TwilioSmsTests : IAsyncLifetime
{
    private static readonly Sms Code = new(Guid.NewGuid(), "+33612345678", "482913 est votre code : à saisir & à oublier.");
    private readonly TwilioFake twilio = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => twilio.DisposeAsync();

    [Fact]
    public async Task Message_IsAskedForAsTheApiWantsIt()
    {
        Assert.Equal(new Sending(Delivery.Sent), await SendAsync(Options() with { KeySid = "SKkey" }));

        var call = Assert.Single(twilio.Asked);
        Assert.Equal(("POST", "/2010-04-01/Accounts/ACaccount/Messages.json", "SKkey:secret"), (call.Method, call.Path, call.Credentials));
        Assert.Equal((Code.To, "AgLive", Code.Text), (call.Fields["To"], call.Fields["From"], call.Fields["Body"]));
        Assert.Equal(("600", "true", "discard", "obfuscate"), (call.Fields["ValidityPeriod"], call.Fields["SmartEncoded"], call.Fields["ContentRetention"], call.Fields["AddressRetention"]));
    }

    [Fact]
    public async Task Service_IsNamedAsOne_AndTheAccountSignsInWithoutKey()
    {
        var service = "MG" + new string('0', 32);
        await SendAsync(Options() with { From = service });

        var call = Assert.Single(twilio.Asked);
        Assert.Equal((service, false, "ACaccount:secret"), (call.Fields["MessagingServiceSid"], call.Fields.ContainsKey("From"), call.Credentials));
    }

    [Theory]
    [InlineData(400, 21211, Delivery.Never)]
    [InlineData(400, 21614, Delivery.Never)]
    [InlineData(400, 21610, Delivery.Never)]
    [InlineData(400, 21606, Delivery.Later)]
    [InlineData(429, 20429, Delivery.Later)]
    [InlineData(401, 20003, Delivery.Later)]
    [InlineData(503, 20503, Delivery.Later)]
    public async Task Refusal_OfTheNumberIsForGood_OfTheMomentIsNot(int status, int code, Delivery expected)
    {
        twilio.Refusal = (status, code);

        Assert.Equal(new Sending(expected, code.ToString(System.Globalization.CultureInfo.InvariantCulture)), await SendAsync(Options()));
    }

    /// <summary>It may have left: nobody is to get the same code twice.</summary>
    [Fact]
    public async Task Silence_IsNotAskedAgain()
    {
        twilio.Refusal = (0, 0);

        Assert.Equal(new Sending(Delivery.Never, "no-answer"), await SendAsync(Options() with { Patience = TimeSpan.FromSeconds(1) }));
    }

    [Fact]
    public async Task NobodyThere_IsTriedLater()
    {
        var nowhere = new Uri($"http://127.0.0.1:{LocalProcess.FreePort()}/");

        Assert.Equal(Delivery.Later, (await SendAsync(Options() with { Address = nowhere })).Delivery);
    }

    [Fact]
    public void Settings_ThatCannotWork_StopTheStart()
    {
        Assert.Throws<InvalidOperationException>((Options() with { From = "" }).Check);
        Assert.Throws<InvalidOperationException>((Options() with { Secret = "" }).Check);
        Assert.Throws<InvalidOperationException>((Options() with { Address = new Uri("http://sms.example.org/") }).Check);
        Options().Check();
    }

    private TwilioOptions Options() => new() { AccountSid = "ACaccount", Secret = "secret", From = "AgLive", Address = twilio.Address };

    private static async Task<Sending> SendAsync(TwilioOptions options)
    {
        using var sender = new TwilioSms(options);
        return await sender.SendAsync(Code, CancellationToken.None);
    }
}

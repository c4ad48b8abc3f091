using AgLive.Domain.Deadlines;

namespace AgLive.Domain.Tests.Deadlines;

public sealed class FormSendingTests
{
    private static readonly DateTimeOffset Sent = new(2026, 11, 20, 9, 0, 0, TimeSpan.FromHours(1));
    private static readonly DateTimeOffset Delivered = Sent.AddDays(3);

    [Fact]
    public void Receipt_OfAnEmail_IsItsSending()
    {
        Assert.Equal(Sent, new FormSending(FormChannel.Email, Sent, Delivered).Receipt().Value);
        Assert.Equal(Sent, new FormSending(FormChannel.Email, Sent, null).Receipt().Value);
    }

    [Fact]
    public void Receipt_OfPaper_IsItsDelivery()
    {
        Assert.Equal(Delivered, new FormSending(FormChannel.Paper, Sent, Delivered).Receipt().Value);
        Assert.Equal(Delivered, new FormSending(FormChannel.Paper, null, Delivered).Receipt().Value);
    }

    [Fact]
    public void Receipt_WithoutTheInstantThatCounts_NamesIt()
    {
        Assert.Equal("Sent", new FormSending(FormChannel.Email, null, Delivered).Receipt().Refusal?.Field);
        Assert.Equal("Delivered", new FormSending(FormChannel.Paper, Sent, null).Receipt().Refusal?.Field);
    }

    [Theory]
    [InlineData(FormChannel.Email)]
    [InlineData(FormChannel.Paper)]
    public void Receipt_ArrivedBeforeItLeft_IsRefused(FormChannel channel) =>
        Assert.Equal("Delivered", new FormSending(channel, Sent, Sent.AddTicks(-1)).Receipt().Refusal?.Field);
}

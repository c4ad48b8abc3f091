using System.Security.Cryptography.Pkcs;
using System.Text;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Papers;
using AgLive.Server.Minutes;
using AgLive.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgLive.Server.Tests.Minutes;

/// <summary>The stamp of an authority (RFC 3161) over HTTP: never waited for, added once the authority is back.</summary>
[Trait("needs", "services")]
public sealed class PaperStampingTests
{
    [Fact]
    public async Task Stamp_IsAddedOnceTheAuthorityIsBack_AndTheSealStaysValid()
    {
        await using var authority = await StampAuthority.StartAsync();
        authority.IsAway = true;
        await using var meeting = await MinutesHouse.ConveneAsync(settings: new Dictionary<string, string> { ["Seal:TimeStamp"] = authority.Address });
        await WholeMeeting.HoldAsync(meeting);
        foreach (var account in new[] { meeting.House.Accounts["C10035"], meeting.House.Syndic, meeting.House.Accounts["C10042"] })
        {
            Assert.Null((await meeting.SignAsync(account)).Refusal);
        }

        var stamping = meeting.House.App.Services.GetRequiredService<PaperStamping>();
        var before = await KeptAsync(meeting);
        Assert.Equal(0, await stamping.StampAsync(CancellationToken.None));
        Assert.NotNull((await meeting.PageAsync(meeting.House.Syndic)).SealedAt);
        Assert.Null((await meeting.PageAsync(meeting.House.Syndic)).StampedAt);

        authority.IsAway = false;
        Assert.Equal(1, await stamping.StampAsync(CancellationToken.None));
        Assert.Equal(0, await stamping.StampAsync(CancellationToken.None));
        var after = await KeptAsync(meeting);
        Assert.NotNull((await meeting.PageAsync(meeting.House.Syndic)).StampedAt);
        Assert.NotEqual(before.Hash, after.Hash);
        Assert.Equal(before.TextHash, after.TextHash);
        await using var db = await meeting.House.App.DatabaseAsync();
        var line = await db.JournalEntries.Where(one => one.Kind == JournalKinds.PaperStamped).Select(one => one.Payload).SingleAsync();
        Assert.Contains(before.Hash, line, StringComparison.Ordinal);
        Assert.Contains(after.Hash, line, StringComparison.Ordinal);

        using var folder = new TemporaryFolder();
        var path = await MinutesHouse.KeepAsync(folder, "proces-verbal-horodate.pdf", after.Bytes);
        await LocalProcess.RunAsync("qpdf", "--check", path);
        Assert.Contains("Signature is Valid", await LocalProcess.OutputAsync("pdfsig", path), StringComparison.Ordinal);
        Assert.Contains(SignatureOf(after.Bytes).SignerInfos[0].UnsignedAttributes.Cast<System.Security.Cryptography.CryptographicAttributeObject>(),
            attribute => attribute.Oid.Value == "1.2.840.113549.1.9.16.2.14");
    }

    private static async Task<PaperFile> KeptAsync(MinutesHouse meeting)
    {
        await using var db = await meeting.House.App.DatabaseAsync();
        return Assert.Single(await PaperFiles.OfAsync(db, meeting.AssemblyId, CancellationToken.None));
    }

    /// <summary>The longest hexadecimal text between « &lt; » and « &gt; » of the document.</summary>
    private static SignedCms SignatureOf(byte[] pdf)
    {
        var hex = Encoding.Latin1.GetString(pdf).Split('<').Select(part => part.Split('>')[0]).MaxBy(part => part.All(char.IsAsciiHexDigit) ? part.Length : 0)!;
        var cms = new SignedCms();
        cms.Decode(Convert.FromHexString(hex));
        return cms;
    }
}

using System.IO.Compression;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using AgLive.Server.Data;
using AgLive.Server.Evidence;

namespace AgLive.Server.Tests.Evidence;

/// <summary>
/// What somebody who holds an archive and knows its format can make of it: files changed, manifest made again, signed with a
/// certificate of his own under the name of the real one.
/// </summary>
internal sealed class ForgedArchive
{
    private readonly List<(string Path, byte[] Bytes)> files = [];

    public ForgedArchive(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive), ZipArchiveMode.Read);
        foreach (var entry in zip.Entries)
        {
            using var copy = new MemoryStream();
            using var content = entry.Open();
            content.CopyTo(copy);
            files.Add((entry.FullName, copy.ToArray()));
        }
    }

    public IEnumerable<string> Paths => files.Select(file => file.Path);

    public string Text(string path) => Encoding.UTF8.GetString(files.Single(file => file.Path == path).Bytes);

    public string Sha256(string path) => Convert.ToHexStringLower(SHA256.HashData(files.Single(file => file.Path == path).Bytes));

    /// <summary>Replaces the first place of a text, which must be there.</summary>
    public ForgedArchive Change(string path, string from, string to)
    {
        var text = Text(path);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"« {from} » is not in {path}.");
        return Change(path, Encoding.UTF8.GetBytes(string.Concat(text.AsSpan(0, at), to, text.AsSpan(at + from.Length))));
    }

    public ForgedArchive Change(string path, byte[] bytes)
    {
        files[files.FindIndex(file => file.Path == path)] = (path, bytes);
        return this;
    }

    public byte[] Bytes(string path) => files.Single(file => file.Path == path).Bytes;

    public ForgedArchive Add(string path, byte[] bytes)
    {
        files.Insert(files.FindIndex(file => file.Path == "certificat.pem"), (path, bytes));
        return this;
    }

    public ForgedArchive Remove(string path)
    {
        files.RemoveAll(file => file.Path == path);
        return this;
    }

    /// <summary>Makes the chain of the journal anew over the lines as they are.</summary>
    public ForgedArchive Rechain()
    {
        var assembly = JsonNode.Parse(Text("assemblee.json"))!["assemblyId"]!.GetValue<Guid>();
        var (previous, lines) = (new string('0', 64), new StringBuilder());
        foreach (var text in Text("journal.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var line = JsonNode.Parse(text)!.AsObject();
            line["previousHash"] = previous;
            previous = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
                $"{previous}\n{assembly}\n{line["sequence"]}\n{line["at"]}\n{line["kind"]}\n{line["accountId"]}\n{line["payload"]}\n")));
            line["hash"] = previous;
            lines.Append(line.ToJsonString()).Append('\n');
        }

        return Change("journal.jsonl", Encoding.UTF8.GetBytes(lines.ToString()));
    }

    /// <summary>A ZIP without a flaw, with the old manifest and its old signature.</summary>
    public Task<byte[]> PackAsync() => WriteAsync(resign: null);

    /// <summary>The same with a manifest of its own, signed with another certificate.</summary>
    public async Task<byte[]> ResignAsync()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=AgLive (sceau d'essai)", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        Change("certificat.pem", Encoding.ASCII.GetBytes(certificate.ExportCertificatePem() + '\n'));
        return await WriteAsync(certificate);
    }

    private async Task<byte[]> WriteAsync(X509Certificate2? resign)
    {
        using var output = new MemoryStream();
        var writer = new ArchiveWriter(output);
        foreach (var (path, bytes) in files.Where(file => resign is null || !file.Path.StartsWith("manifeste.", StringComparison.Ordinal)))
        {
            await writer.AddAsync(path, bytes, CancellationToken.None);
        }

        if (resign is not null)
        {
            var manifest = Encoding.UTF8.GetBytes(
                CanonicalJson.Write(new { format = "aglive-archive/1", assemblyId = Guid.Empty, files = writer.Listed.ToArray() }) + '\n');
            var message = new SignedCms(new ContentInfo(manifest), detached: true);
            message.ComputeSignature(new CmsSigner(resign) { IncludeOption = X509IncludeOption.EndCertOnly });
            await writer.AddAsync("manifeste.json", manifest, CancellationToken.None);
            await writer.AddAsync("manifeste.p7s", message.Encode(), CancellationToken.None);
        }

        await writer.CloseAsync(CancellationToken.None);
        return output.ToArray();
    }
}

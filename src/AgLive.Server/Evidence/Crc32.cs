namespace AgLive.Server.Evidence;

/// <summary>The check sum of the ZIP format (APPNOTE § 4.4.7). It shows an accident; SHA-256 in the manifest shows a change.</summary>
internal struct Crc32()
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Entry)];
    private uint state = uint.MaxValue;

    public readonly uint Value => ~state;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        foreach (var one in bytes)
        {
            state = Table[(state ^ one) & 0xFF] ^ (state >> 8);
        }
    }

    private static uint Entry(int index)
    {
        var value = (uint)index;
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 0 ? value >> 1 : 0xEDB88320 ^ (value >> 1);
        }

        return value;
    }
}

using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Demarche.Reading.Web;

/// <summary>Tells addresses of the public internet from all others (IANA special-purpose registries, RFC 6890).</summary>
public static class PublicAddress
{
    /// <summary>Blocks of IPv4 that are not the public internet: first address and length of the prefix.</summary>
    private static readonly (uint First, int Length)[] Special =
    [
        (0x00000000, 8), (0x0A000000, 8), (0x64400000, 10), (0x7F000000, 8), (0xA9FE0000, 16), (0xAC100000, 12), (0xC0000000, 24),
        (0xC0000200, 24), (0xC0586300, 24), (0xC0A80000, 16), (0xC6120000, 15), (0xC6336400, 24), (0xCB007100, 24), (0xE0000000, 4), (0xF0000000, 4),
    ];

    /// <summary>
    /// Whether an address is public: not loopback, private, link-local, shared, multicast, reserved or for documentation, nor an IPv6
    /// address that stands for such an IPv4 address.
    /// </summary>
    public static bool Is(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.IsIPv4MappedToIPv6)
            return Is(address.MapToIPv4());
        Span<byte> bytes = stackalloc byte[16];
        if (!address.TryWriteBytes(bytes, out int length))
            return false;
        if (address.AddressFamily == AddressFamily.InterNetwork && length == 4)
            return IsPublic4(BinaryPrimitives.ReadUInt32BigEndian(bytes));
        return address.AddressFamily == AddressFamily.InterNetworkV6 && length == 16 && IsPublic6(bytes);
    }

    private static bool IsPublic4(uint address)
    {
        foreach ((uint first, int length) in Special)
        {
            if (address >> (32 - length) == first >> (32 - length))
                return false;
        }
        return true;
    }

    private static bool IsPublic6(ReadOnlySpan<byte> bytes)
    {
        // Only 2000::/3 is given out; NAT64 (64:ff9b::/96) and 6to4 (2002::/16) carry an IPv4 address.
        if (bytes[..12].SequenceEqual((ReadOnlySpan<byte>)[0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]))
            return IsPublic4(BinaryPrimitives.ReadUInt32BigEndian(bytes[12..]));
        if (bytes[0] == 0x20 && bytes[1] == 0x02)
            return IsPublic4(BinaryPrimitives.ReadUInt32BigEndian(bytes[2..]));
        bool isTeredo = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        bool isDocumentation = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0x0D && bytes[3] == 0xB8;
        return bytes[0] >> 5 == 1 && !isTeredo && !isDocumentation;
    }
}

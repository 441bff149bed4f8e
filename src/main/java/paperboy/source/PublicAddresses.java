package paperboy.source;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Which addresses belong to the public internet. The ranges are those of the IANA registries of special-purpose
 * addresses (www.iana.org/assignments/iana-ipv4-special-registry, …/iana-ipv6-special-registry), and multicast.
 */
final class PublicAddresses {
    private static final List<Range> NOT_PUBLIC_4 = List.of(
            Range.of("0.0.0.0", 8), // this network, and "unspecified"
            Range.of("10.0.0.0", 8), // private
            Range.of("100.64.0.0", 10), // shared by carriers' NAT
            Range.of("127.0.0.0", 8), // loopback
            Range.of("169.254.0.0", 16), // link-local, where clouds keep credentials
            Range.of("172.16.0.0", 12), // private
            Range.of("192.0.0.0", 24), // protocol assignments
            Range.of("192.0.2.0", 24), // documentation
            Range.of("192.88.99.0", 24), // 6to4 relays
            Range.of("192.168.0.0", 16), // private
            Range.of("198.18.0.0", 15), // benchmarks
            Range.of("198.51.100.0", 24), // documentation
            Range.of("203.0.113.0", 24), // documentation
            Range.of("224.0.0.0", 4), // multicast
            Range.of("240.0.0.0", 4)); // reserved, and broadcast

    /**
     * The only part of IPv6 that is given out. Outside of it lie ::, ::1, mapped and compatible addresses, NAT64,
     * unique local, link-local, site-local and multicast ones.
     */
    private static final Range GLOBAL_6 = Range.of("2000::", 3);

    private static final List<Range> NOT_PUBLIC_6 = List.of(
            Range.of("2001::", 23), // protocol assignments: Teredo, benchmarks, ORCHID
            Range.of("2001:db8::", 32), // documentation
            Range.of("2002::", 16), // 6to4: any IPv4 address inside
            Range.of("3fff::", 20)); // documentation

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        if (address instanceof Inet4Address) {
            return NOT_PUBLIC_4.stream().noneMatch(range -> range.contains(address));
        }
        return GLOBAL_6.contains(address) && NOT_PUBLIC_6.stream().noneMatch(range -> range.contains(address));
    }

    /** The addresses that share their first bits. */
    private record Range(InetAddress start, int bits) {

        static Range of(String start, int bits) {
            try {
                return new Range(InetAddress.getByName(start), bits);
            } catch (UnknownHostException impossible) {
                throw new IllegalStateException("a literal is not looked up: " + start, impossible);
            }
        }

        boolean contains(InetAddress address) {
            byte[] mine = start.getAddress();
            byte[] theirs = address.getAddress();
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((mine[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
                    return false;
                }
            }
            return mine.length == theirs.length;
        }
    }
}

package paperboy.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 0.255.255.255", "10.0.0.0, 10.255.255.255", "100.64.0.0, 100.127.255.255",
        "127.0.0.0, 127.255.255.255", "169.254.0.0, 169.254.255.255", "172.16.0.0, 172.31.255.255",
        "192.0.0.0, 192.0.0.255", "192.0.2.0, 192.0.2.255", "192.88.99.0, 192.88.99.255",
        "192.168.0.0, 192.168.255.255", "198.18.0.0, 198.19.255.255", "198.51.100.0, 198.51.100.255",
        "203.0.113.0, 203.0.113.255", "224.0.0.0, 239.255.255.255", "240.0.0.0, 255.255.255.255",
    })
    void reservedRangeOfVersion4IsClosedFromItsFirstToItsLastAddress(String first, String last)
            throws UnknownHostException {
        assertThat(isPublic(first)).isFalse();
        assertThat(isPublic(last)).isFalse();
        assertThat(isPublic(mapped(first))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0.0.0",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "191.255.255.255",
                "192.0.1.0",
                "192.0.3.0",
                "192.88.98.255",
                "192.88.100.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "198.51.99.255",
                "198.51.101.0",
                "203.0.112.255",
                "203.0.114.0",
                "223.255.255.255",
                "8.8.8.8",
                "2000::1",
                "2001:200::",
                "2001:db7:ffff::",
                "2001:db9::",
                "2001:4860:4860::8888",
                "2003::",
                "2606:4700::1111",
                "3ffe:ffff::",
                "3fff:1000::"
            })
    void neighboursOfReservedRangesAreOpen(String address) throws UnknownHostException {
        assertThat(isPublic(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::",
                "::1",
                "::7f00:1",
                "::808:808",
                "::ffff:127.0.0.1",
                "::ffff:169.254.169.254",
                "::ffff:0:127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::8.8.8.8",
                "64:ff9b:1::1",
                "100::1",
                "1fff:ffff::",
                "2001::1",
                "2001:0:4136:e378::",
                "2001:2::1",
                "2001:10::1",
                "2001:20::1",
                "2001:1ff:ffff::",
                "2001:db8::",
                "2001:db8:ffff:ffff::",
                "2002::",
                "2002:7f00:1::",
                "2002:ffff:ffff::",
                "3fff::",
                "3fff:fff:ffff::",
                "4000::",
                "5f00::1",
                "fbff::1",
                "fc00::",
                "fd12:3456::1",
                "fe00::1",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1",
                "ffff::1"
            })
    void addressOfVersion6OutsideOfTheGivenOutSpaceIsClosed(String address) throws UnknownHostException {
        assertThat(isPublic(address)).isFalse();
    }

    @Test
    void mappedAddressThatStayedVersion6IsClosed() throws UnknownHostException {
        byte[] bytes = new byte[16];
        bytes[10] = bytes[11] = (byte) 0xff;
        bytes[12] = 8;
        bytes[15] = 8;

        assertThat(PublicAddresses.contain(Inet6Address.getByAddress("mapped", bytes, 0)))
                .isFalse();
    }

    /** Against a second telling of the same registry, by decimal parts instead of bits. */
    @Test
    void everyBlockOfVersion4IsJudgedAsTheRegistrySays() throws UnknownHostException {
        List<String> wrong = new ArrayList<>();
        for (int block = 0; block < 1 << 16; block++) {
            for (int rest : new int[] {0x0000, 0x0001, 0x0200, 0x6400, 0x6301, 0x7142, 0xffff}) {
                int a = block >> 8;
                int b = block & 0xff;
                int c = rest >> 8;
                InetAddress address = InetAddress.getByAddress(new byte[] {(byte) a, (byte) b, (byte) c, (byte) rest});
                if (PublicAddresses.contain(address) == isReserved(a, b, c)) {
                    wrong.add(address.getHostAddress());
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static boolean isReserved(int a, int b, int c) {
        return switch (a) {
            case 0, 10, 127 -> true;
            case 100 -> b >= 64 && b <= 127;
            case 169 -> b == 254;
            case 172 -> b >= 16 && b <= 31;
            case 192 -> b == 168 || (b == 0 && (c == 0 || c == 2)) || (b == 88 && c == 99);
            case 198 -> b == 18 || b == 19 || (b == 51 && c == 100);
            case 203 -> b == 0 && c == 113;
            default -> a >= 224;
        };
    }

    private static boolean isPublic(String literal) throws UnknownHostException {
        return PublicAddresses.contain(InetAddress.getByName(literal));
    }

    private static String mapped(String version4) {
        return "::ffff:" + version4;
    }
}

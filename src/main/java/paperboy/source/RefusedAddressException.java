package paperboy.source;

import java.io.IOException;
import java.net.InetAddress;

/** A host leads to an address that is not public. */
final class RefusedAddressException extends IOException {
    private static final long serialVersionUID = 1L;

    RefusedAddressException(InetAddress address) {
        super("not a public address: " + address.getHostAddress());
    }
}

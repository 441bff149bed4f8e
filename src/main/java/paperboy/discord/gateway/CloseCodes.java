package paperboy.discord.gateway;

import java.util.Optional;
import java.util.Set;

/**
 * What Discord means by closing a gateway
 * (https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes).
 */
final class CloseCodes {
    private static final int AUTHENTICATION_FAILED = 4004;
    private static final Set<Integer> FATAL = Set.of(AUTHENTICATION_FAILED, 4010, 4011, 4012, 4013, 4014);

    private CloseCodes() {}

    /** The end that a close code means; empty if we may come back. */
    static Optional<GatewayEnd> end(int code, String reason) {
        if (code == AUTHENTICATION_FAILED) {
            return Optional.of(new GatewayEnd.WrongToken());
        }
        return FATAL.contains(code) ? Optional.of(new GatewayEnd.FatalClose(code, reason)) : Optional.empty();
    }
}

package paperboy.sandbox.fault;

import java.util.Locale;

/** What goes wrong. The number that a kind takes stands after {@code =} in the text of a {@link Fault}. */
public enum FaultKind {
    /** A new connection is reset as soon as it comes; takes no filter. */
    REFUSE(0),
    /** The connection is reset before the request is processed. */
    RESET_BEFORE(0),
    /** The request is processed, then the connection is reset. */
    RESET_AFTER(0),
    /** The request is processed, so many bytes of the answer are sent, then the connection is reset. */
    CUT(20),
    /** Nothing happens for so many milliseconds, then the connection is reset; the request is not processed. */
    STALL_BEFORE(60_000),
    /** The request is processed; nothing is answered for so many milliseconds, then the connection is reset. */
    STALL_AFTER(60_000),
    /** The request is processed; the answer comes so many milliseconds late. */
    SLOW(1_000),
    /** An error with this status; the request is not processed. */
    ERROR_BEFORE(503),
    /** The request is processed, but an error with this status is answered. */
    ERROR_AFTER(502),
    /** The route's limit is used up for so many seconds. */
    LIMIT(1),
    /** As {@link #LIMIT}, without saying for how long. */
    LIMIT_BARE(0),
    /** 429 as a proxy in front of Discord says it: an HTML page, no {@code Via}; Retry-After unless 0. */
    LIMIT_HTML(0),
    /** A limit that others used up: scope {@code shared}. */
    LIMIT_SHARED(1),
    /** The bot's global limit is used up. */
    LIMIT_GLOBAL(1),
    /** The request is processed, the answer is 200 with half a JSON document. */
    WRONG_JSON(0);

    private final int usualAmount;

    FaultKind(int usualAmount) {
        this.usualAmount = usualAmount;
    }

    /** The number when the text names none. */
    int usualAmount() {
        return usualAmount;
    }

    /** The kind's name in text: {@code reset-before}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

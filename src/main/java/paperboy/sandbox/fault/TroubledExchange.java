package paperboy.sandbox.fault;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paperboy.sandbox.http.HttpConnection;
import paperboy.sandbox.http.HttpReply;
import paperboy.sandbox.http.Json;

/** Lets a fault strike one exchange of request and answer. Thread-safe. */
public final class TroubledExchange {
    private static final Logger log = LoggerFactory.getLogger(TroubledExchange.class);

    private final UnaryOperator<HttpReply> signed;
    private final CountDownLatch closing = new CountDownLatch(1);

    /** Processes the request and makes the answer. */
    @FunctionalInterface
    public interface Answering {
        HttpReply answer();
    }

    /** @param signed puts Discord's own headers on an answer */
    public TroubledExchange(UnaryOperator<HttpReply> signed) {
        this.signed = signed;
    }

    /** Ends all waiting. */
    public void close() {
        closing.countDown();
    }

    /** Whether the connection can go on afterwards. */
    public boolean strike(Fault fault, HttpConnection connection, Answering answering) throws IOException {
        switch (fault.kind()) {
            case RESET_BEFORE, REFUSE -> connection.reset();
            case RESET_AFTER -> {
                answering.answer();
                connection.reset();
            }
            case CUT -> {
                connection.writeRaw(answering.answer().onTheWire(), fault.amount());
                connection.reset();
            }
            case STALL_BEFORE -> {
                pause(fault);
                connection.reset();
            }
            case STALL_AFTER -> {
                answering.answer();
                pause(fault);
                connection.reset();
            }
            default -> {
                connection.write(lie(fault, answering));
                return true;
            }
        }
        return false;
    }

    /** An answer, but not the right one, or not in time. */
    private HttpReply lie(Fault fault, Answering answering) {
        switch (fault.kind()) {
            case ERROR_BEFORE -> {
                return failure(fault.amount());
            }
            case ERROR_AFTER -> {
                answering.answer();
                return failure(fault.amount());
            }
            case WRONG_JSON -> {
                answering.answer();
                return signed.apply(HttpReply.text(200, "application/json", "{\"id\":\"1\",\"content\":"));
            }
            case SLOW -> {
                HttpReply right = answering.answer();
                pause(fault);
                return right;
            }
            default -> {
                return Limited.reply(fault, signed);
            }
        }
    }

    private HttpReply failure(int status) {
        return signed.apply(HttpReply.json(
                status,
                Json.object()
                        .put("message", status + ": the sandbox fails on purpose")
                        .put("code", 0)));
    }

    private void pause(Fault fault) {
        try {
            if (closing.await(fault.amount(), TimeUnit.MILLISECONDS)) {
                log.debug("cut short by the end of the sandbox: {}", fault.text());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package paperboy.discord.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** How a call ended, as far as we can know. */
public sealed interface Answer {

    /**
     * Discord answered, with whatever status but 429.
     *
     * @param body missing where the answer had none, or an error came without JSON
     */
    record Answered(int status, JsonNode body) implements Answer {

        public boolean ok() {
            return status >= 200 && status < 300;
        }

        /**
         * Discord's own number of an error, 0 where it gave none
         * (https://docs.discord.com/developers/topics/opcodes-and-status-codes#json).
         */
        public int code() {
            return body.path("code").asInt(0);
        }

        /** Status, number and what Discord says to it, on one line. */
        public String summary() {
            String message = body.path("message").asText("");
            return "HTTP " + status + (code() == 0 ? "" : ", code " + code())
                    + (message.isEmpty() ? "" : ": " + message);
        }
    }

    /**
     * It had no effect: Discord answered 429, or its turn did not come in time.
     *
     * @param retryAfter not before this has passed
     */
    record RateLimited(Duration retryAfter, String why) implements Answer {}

    /** It certainly did not reach Discord: no connection was made, or we have stopped sending. */
    record NotSent(Reason reason, String why) implements Answer {

        /** What held it back. */
        public enum Reason {
            /** No connection. */
            UNREACHABLE,
            /** Discord does not know our token. */
            UNAUTHORIZED,
            /**
             * Too many refused requests of late; sending goes on when they are ten minutes old. People are answered
             * longer.
             */
            TOO_MANY_REFUSALS,
            /** The calling thread was interrupted, or we are closing. */
            INTERRUPTED
        }
    }

    /** It may have arrived: no answer, or one that cannot be read. */
    record NoAnswer(String why) implements Answer {}
}

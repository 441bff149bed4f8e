package paperboy.metadata;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * What the status line and the headers of an answer mean.
 *
 * @param isAnswer whether the service answered the question: found it, or found it wrong, or does not know
 * @param why what is the matter if it did not
 * @param atLeast how long it wants to be left alone; zero if it does not say
 */
record Status(boolean isAnswer, String why, Duration atLeast) {
    /** A service that locks us out is not asked again soon: "continuing is treated as an attack" (arXiv on 403). */
    private static final Duration LOCKED_OUT = Duration.ofHours(24);

    static Status of(Response response, Instant now) {
        int code = response.code();
        if (code == 200 || code == 400 || code == 404) {
            return new Status(true, "", Duration.ZERO);
        }
        String why = String.format(Locale.ROOT, "HTTP %d", code);
        Duration asked = longer(RetryAfter.read(response.header("Retry-After"), now), budgetRenewed(response, now));
        if (code == 401 || code == 403) {
            return new Status(false, why, asked.isZero() ? LOCKED_OUT : asked);
        }
        if (response.isRedirect()) {
            return new Status(false, why + " to another site, a portal perhaps", asked);
        }
        return new Status(false, why, asked);
    }

    /**
     * GitHub answers 403 or 429 when the hour's requests are used up, and says in epoch seconds when they come back
     * (https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api).
     */
    private static Duration budgetRenewed(Response response, Instant now) {
        @Nullable String left = response.header("x-ratelimit-remaining");
        @Nullable String reset = response.header("x-ratelimit-reset");
        if (left == null || !left.equals("0") || reset == null || !reset.matches("\\d{1,11}")) {
            return Duration.ZERO;
        }
        Duration wait = Duration.between(now, Instant.ofEpochSecond(Long.parseLong(reset)));
        return RetryAfter.bounded(wait);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}

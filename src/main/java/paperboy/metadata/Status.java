package paperboy.metadata;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
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

    /**
     * 400, 413 and 422 say that the question was no good. 451 is what GitHub says of a repository that a court or a
     * rights holder closed; that is no trouble of ours.
     */
    private static final Set<Integer> ANSWERS = Set.of(200, 400, 404, 410, 413, 422, 451);

    /**
     * "If retry-after is not present and x-ratelimit-remaining is not 0, wait for at least one minute"
     * (https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api): it also answers so
     * for a single repository that it blocked, and that must not close all others to us for a day.
     */
    private static final Duration REFUSED_ONCE = Duration.ofMinutes(1);

    static Status of(Response response, Instant now) {
        int code = response.code();
        if (ANSWERS.contains(code)) {
            return new Status(true, "", Duration.ZERO);
        }
        String why = String.format(Locale.ROOT, "HTTP %d", code);
        Duration asked = longer(RetryAfter.read(response.header("Retry-After"), now), budgetRenewed(response, now));
        if (code == 401 || code == 403) {
            boolean counted = code == 403 && response.header("x-ratelimit-remaining") != null;
            return new Status(false, why, !asked.isZero() ? asked : counted ? REFUSED_ONCE : LOCKED_OUT);
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

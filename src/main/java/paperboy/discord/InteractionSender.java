package paperboy.discord;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paperboy.discord.rest.Answer;
import paperboy.discord.rest.Answer.Answered;
import paperboy.discord.rest.Answer.NoAnswer;
import paperboy.discord.rest.Answer.NotSent;
import paperboy.discord.rest.Answer.RateLimited;
import paperboy.discord.rest.Call;
import paperboy.discord.rest.DiscordRest;

/**
 * Sends answers to interactions, again where that is safe: of two callbacks Discord takes one, and an edit made twice
 * changes nothing. Thread-safe.
 */
final class InteractionSender {
    private static final Logger LOG = LoggerFactory.getLogger(InteractionSender.class);
    private static final int MOST_ATTEMPTS = 3;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    /** Somebody was faster: the callback that we thought lost, or another process with our token. */
    private static final int ALREADY_ACKNOWLEDGED = 40060;

    private final DiscordRest rest;
    private final ScheduledExecutorService timer;
    private final Executor workers;

    InteractionSender(DiscordRest rest, ScheduledExecutorService timer, Executor workers) {
        this.rest = rest;
        this.timer = timer;
        this.workers = workers;
    }

    /** How a first attempt ended. */
    enum Delivery {
        /** Discord has it, or will get it in a moment. */
        UNDER_WAY,
        /** Discord says that the answer itself is wrong. */
        INVALID,
        LOST
    }

    Delivery send(Interaction interaction, Call call) {
        return send(interaction, call, 1);
    }

    private Delivery send(Interaction interaction, Call call, int attempt) {
        Answer answer = rest.sendForInteraction(call);
        if (answer instanceof Answered answered) {
            if (answered.ok() || answered.code() == ALREADY_ACKNOWLEDGED) {
                return Delivery.UNDER_WAY;
            }
            if (answered.status() < 500) {
                LOG.warn("answer refused interaction={} call={} why={}", interaction, call, answered.summary());
                return answered.status() == 400 ? Delivery.INVALID : Delivery.LOST;
            }
        }
        boolean repeatable =
                call.method() == Call.Method.PATCH || call.route().template().endsWith("/callback");
        if (attempt >= MOST_ATTEMPTS || !(repeatable || answer instanceof NotSent || answer instanceof RateLimited)) {
            LOG.warn("answer lost interaction={} call={} attempts={}", interaction, call, attempt);
            return Delivery.LOST;
        }
        Duration wait = answer instanceof RateLimited limited ? limited.retryAfter() : Duration.ZERO;
        if (wait.compareTo(LONGEST_WAIT) > 0) {
            return Delivery.LOST;
        }
        if (answer instanceof NoAnswer || wait.isZero()) {
            return send(interaction, call, attempt + 1);
        }
        var unused = timer.schedule(
                () -> workers.execute(() -> {
                    Delivery ignored = send(interaction, call, attempt + 1);
                    LOG.debug("sent again interaction={} outcome={}", interaction, ignored);
                }),
                wait.toMillis() + 1,
                TimeUnit.MILLISECONDS);
        return Delivery.UNDER_WAY;
    }
}

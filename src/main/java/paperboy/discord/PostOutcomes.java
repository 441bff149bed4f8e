package paperboy.discord;

import java.time.Duration;
import paperboy.delivery.PostOutcome;
import paperboy.delivery.PostOutcome.NotPosted;
import paperboy.delivery.PostOutcome.Posted;
import paperboy.delivery.PostOutcome.Refused;
import paperboy.delivery.PostOutcome.Unknown;
import paperboy.delivery.Refusal;
import paperboy.discord.rest.Answer;
import paperboy.discord.rest.Answer.Answered;
import paperboy.discord.rest.Answer.NoAnswer;
import paperboy.discord.rest.Answer.NotSent;
import paperboy.discord.rest.Answer.RateLimited;

/**
 * What Discord's answer to a post means, by its error codes
 * (https://docs.discord.com/developers/topics/opcodes-and-status-codes#json).
 */
final class PostOutcomes {
    /** No connection: try again soon, the ledger backs off by itself. */
    private static final Duration SOON = Duration.ofSeconds(1);
    /** Nothing changes until a person acts, or the count of refusals has aged. */
    private static final Duration LATER = Duration.ofMinutes(10);

    private PostOutcomes() {}

    static PostOutcome of(Answer answer) {
        if (answer instanceof Answered answered) {
            return of(answered);
        }
        if (answer instanceof RateLimited limited) {
            return new NotPosted(limited.why(), limited.retryAfter());
        }
        if (answer instanceof NotSent notSent) {
            return of(notSent);
        }
        if (answer instanceof NoAnswer none) {
            return new Unknown(none.why());
        }
        throw new IllegalArgumentException("unknown answer " + answer.getClass());
    }

    private static PostOutcome of(NotSent notSent) {
        return switch (notSent.reason()) {
            case UNAUTHORIZED -> new Refused(Refusal.UNAUTHORIZED, notSent.why());
            case TOO_MANY_REFUSALS -> new NotPosted(notSent.why(), LATER);
            case UNREACHABLE, INTERRUPTED -> new NotPosted(notSent.why(), SOON);
        };
    }

    private static PostOutcome of(Answered answered) {
        if (answered.ok()) {
            String id = answered.body().path("id").asText("");
            return id.isEmpty() ? new Unknown("HTTP " + answered.status() + " without a message") : new Posted(id);
        }
        boolean decided = answered.status() >= 400 && answered.status() < 500 && answered.status() != 408;
        return decided ? refused(answered) : new Unknown(answered.summary());
    }

    private static PostOutcome refused(Answered answered) {
        String detail = answered.summary();
        switch (answered.code()) {
            // 50008 and 50024: a channel of a kind that takes no messages, so another one is to be subscribed.
            case 10003, 10004, 10015, 50008, 50024 -> {
                return new Refused(Refusal.CHANNEL_GONE, detail);
            }
            case 50001, 50007 -> {
                return new Refused(Refusal.ACCESS_LOST, detail);
            }
            // 50083: a thread that was closed for such as us; whoever may manage it can open it.
            case 50013, 50083 -> {
                return new Refused(Refusal.PERMISSION_MISSING, detail);
            }
            case 50035, 50006, 200000, 200001, 240000 -> {
                return new Refused(Refusal.PAGE_INVALID, detail);
            }
            // 40333: the wall in front of Discord blocks us, whatever the channel.
            case 20016, 20028, 20029, 40333 -> {
                return new NotPosted(detail, LATER);
            }
            default -> {
                return byStatus(answered, detail);
            }
        }
    }

    private static PostOutcome byStatus(Answered answered, String detail) {
        return switch (answered.status()) {
            case 401 -> new Refused(Refusal.UNAUTHORIZED, detail);
            // Without Discord's own number it comes from the wall in front of Discord, and says nothing of the channel.
            case 403 ->
                answered.code() == 0 ? new NotPosted(detail, LATER) : new Refused(Refusal.PERMISSION_MISSING, detail);
            case 404 -> answered.code() == 0 ? new NotPosted(detail, LATER) : new Refused(Refusal.CHANNEL_GONE, detail);
            default -> new Refused(Refusal.PAGE_INVALID, detail);
        };
    }
}

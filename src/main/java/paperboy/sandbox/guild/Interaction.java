package paperboy.sandbox.guild;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * One thing a member did, and how far the bot has answered it. Thread-safe.
 *
 * <p>The first answer must come within 3 seconds, further ones within 15 minutes
 * (https://docs.discord.com/developers/interactions/receiving-and-responding#followup-messages); both by elapsed time.
 */
public final class Interaction {
    public static final int COMMAND = 2;
    public static final int COMPONENT = 3;
    public static final int AUTOCOMPLETE = 4;
    public static final int MODAL = 5;

    static final Duration FIRST_ANSWER = Duration.ofSeconds(3);
    private static final Duration FURTHER_ANSWERS = Duration.ofMinutes(15);

    /** How far it is answered. */
    public enum State {
        WAITING,
        /** A first answer came; further ones may follow. */
        ANSWERED,
        /** Deferred: the first further message takes the place of the thinking one. */
        THINKING
    }

    /** What became of the attempt to answer first. */
    public enum Claim {
        TAKEN,
        TOO_LATE,
        ALREADY_ANSWERED
    }

    private final long id;
    private final String token;
    private final int type;
    private final Member member;
    private final Channel channel;
    private final String line;
    private final long source;
    private final long openedNanos = System.nanoTime();
    private final CompletableFuture<JsonNode> choices = new CompletableFuture<>();
    private State state = State.WAITING;
    private long original;

    /**
     * @param line what the page shows as asked; empty text for nothing
     * @param source the message that the component or modal belongs to, or 0
     */
    Interaction(long id, String token, int type, Member member, Channel channel, String line, long source) {
        this.id = id;
        this.token = token;
        this.type = type;
        this.member = member;
        this.channel = channel;
        this.line = line;
        this.source = source;
    }

    public long id() {
        return id;
    }

    public String token() {
        return token;
    }

    public int type() {
        return type;
    }

    public Member member() {
        return member;
    }

    public Channel channel() {
        return channel;
    }

    public boolean isCommand() {
        return type == COMMAND;
    }

    public Optional<Post.Asked> asked() {
        return line.isEmpty() ? Optional.empty() : Optional.of(new Post.Asked(member.username(), line));
    }

    /** The message that the component or modal belongs to. */
    public OptionalLong source() {
        return source == 0 ? OptionalLong.empty() : OptionalLong.of(source);
    }

    /** The choices of an autocomplete, once the bot has named them. */
    public CompletableFuture<JsonNode> choices() {
        return choices;
    }

    /** The types of first answer that fit. */
    public Set<Integer> fittingAnswers() {
        return switch (type) {
            case AUTOCOMPLETE -> Set.of(8);
            case COMPONENT -> Set.of(4, 5, 6, 7, 9);
            case MODAL -> source == 0 ? Set.of(4, 5) : Set.of(4, 5, 6, 7);
            default -> Set.of(4, 5, 9);
        };
    }

    /** What an answer meets now. */
    public synchronized Claim look() {
        if (state != State.WAITING) {
            return Claim.ALREADY_ANSWERED;
        }
        return elapsed().compareTo(FIRST_ANSWER) > 0 ? Claim.TOO_LATE : Claim.TAKEN;
    }

    /** Takes the right to answer first; only one caller ever gets it. */
    synchronized Claim claim() {
        Claim claim = look();
        if (claim == Claim.TAKEN) {
            state = State.ANSWERED;
        }
        return claim;
    }

    synchronized void answeredWith(long post, State now) {
        original = post;
        state = now;
    }

    /** The message of the first answer. */
    public synchronized OptionalLong original() {
        return original == 0 ? OptionalLong.empty() : OptionalLong.of(original);
    }

    /** The thinking message that a further answer takes over; asked twice, the second time there is none. */
    public synchronized OptionalLong takeThinking() {
        if (state != State.THINKING) {
            return OptionalLong.empty();
        }
        state = State.ANSWERED;
        return OptionalLong.of(original);
    }

    public synchronized boolean isAnswered() {
        return state != State.WAITING;
    }

    public boolean isOver() {
        return elapsed().compareTo(FURTHER_ANSWERS) > 0;
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - openedNanos);
    }
}

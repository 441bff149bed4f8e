package paperboy.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import paperboy.delivery.DigestPage;
import paperboy.delivery.DigestTarget;
import paperboy.delivery.Marker;
import paperboy.delivery.PostOutcome;
import paperboy.delivery.Refusal;
import paperboy.delivery.Sighting;
import paperboy.digest.ChannelId;
import paperboy.digest.Digest;
import paperboy.digest.DigestCard;

/**
 * A target in memory that behaves as Discord does: it keeps what arrived, knows a marker again for a while, and lets
 * its history be read. What goes wrong, and when, is scripted.
 */
final class RecordingTarget implements DigestTarget {
    private static final Duration NONCE_WINDOW = Duration.ofMinutes(3);

    /** What happens to one post. */
    enum Fault {
        NONE,
        /** The process dies before the request leaves. */
        DIES_BEFORE,
        /** The process dies after the request arrived. */
        DIES_AFTER,
        /** No answer, and nothing arrived. */
        LOST,
        /** No answer, though it arrived. */
        ANSWER_LOST,
        /** Told to come again. */
        BUSY,
        CHANNEL_GONE,
        INVALID
    }

    /** Stands for the end of the process at this point. */
    static final class Death extends Error {
        private static final long serialVersionUID = 1;
    }

    record Message(ChannelId channel, Marker marker, String body, Instant at) {}

    private final TestClock clock;
    private final List<Message> arrived = new ArrayList<>();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private Sighting history = new Sighting.Absent();
    private Runnable atEachPost = () -> {};
    private int attempts;

    RecordingTarget(TestClock clock) {
        this.clock = clock;
    }

    void next(Fault... next) {
        faults.addAll(List.of(next));
    }

    /** Something else happens whenever a post is tried. */
    void atEachPost(Runnable happening) {
        atEachPost = happening;
    }

    /** How often a post was tried. */
    int attempts() {
        return attempts;
    }

    /** Nothing goes wrong any more. */
    void peace() {
        faults.clear();
    }

    void historyUnreadable() {
        history = new Sighting.Unreadable("no permission to read the history");
    }

    /** What stands in the channel, oldest first. */
    List<String> bodies() {
        return arrived.stream().map(Message::body).toList();
    }

    @Override
    public List<DigestPage> pages(Digest digest) {
        List<DigestPage> pages = new ArrayList<>();
        for (int from = 0; from < digest.cards().size(); from += 2) {
            List<DigestCard> cards = digest.cards()
                    .subList(from, Math.min(from + 2, digest.cards().size()));
            String titles = String.join(
                    " + ", cards.stream().map(card -> card.card().title()).toList());
            pages.add(page(digest, pages.size(), titles, cards));
        }
        return pages.isEmpty() ? List.of(page(digest, 0, digest.heading().plain(), List.of())) : pages;
    }

    private static DigestPage page(Digest digest, int part, String body, List<DigestCard> cards) {
        Marker marker = Marker.of(digest.channel(), digest.occasion(), part);
        return new DigestPage(
                part,
                marker,
                body,
                "plain " + body,
                cards.stream().map(DigestCard::paper).toList());
    }

    @Override
    public PostOutcome post(ChannelId channel, Marker marker, String body) {
        attempts++;
        atEachPost.run();
        Fault fault = faults.isEmpty() ? Fault.NONE : faults.pop();
        return switch (fault) {
            case NONE -> new PostOutcome.Posted(arrive(channel, marker, body));
            case DIES_BEFORE -> throw new Death();
            case DIES_AFTER -> {
                arrive(channel, marker, body);
                throw new Death();
            }
            case LOST -> new PostOutcome.Unknown("timeout");
            case ANSWER_LOST -> {
                arrive(channel, marker, body);
                yield new PostOutcome.Unknown("reset");
            }
            case BUSY -> new PostOutcome.NotPosted("429", Duration.ofSeconds(5));
            case CHANNEL_GONE -> new PostOutcome.Refused(Refusal.CHANNEL_GONE, "10003");
            case INVALID -> new PostOutcome.Refused(Refusal.PAGE_INVALID, "50035");
        };
    }

    private String arrive(ChannelId channel, Marker marker, String body) {
        for (Message message : arrived) {
            if (message.marker.equals(marker) && message.at.plus(NONCE_WINDOW).isAfter(clock.instant())) {
                return id(message);
            }
        }
        Message message = new Message(channel, marker, body, clock.instant());
        arrived.add(message);
        return id(message);
    }

    @Override
    public Sighting find(ChannelId channel, Marker marker, Instant postedAfter) {
        if (history instanceof Sighting.Unreadable) {
            return history;
        }
        return arrived.stream()
                .filter(message -> message.channel.equals(channel) && message.marker.equals(marker))
                .findFirst()
                .<Sighting>map(message -> new Sighting.Found(id(message)))
                .orElse(history);
    }

    private String id(Message message) {
        return "m" + arrived.indexOf(message);
    }
}

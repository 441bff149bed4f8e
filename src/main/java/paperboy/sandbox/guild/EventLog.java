package paperboy.sandbox.guild;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import paperboy.sandbox.http.Json;

/** What happened, for pages that watch: numbered, the last thousand kept. Thread-safe. */
public final class EventLog {
    private static final int KEPT = 1000;

    /** One happening and who may see it. */
    private record Event(long seq, Predicate<Member> audience, ObjectNode json) {}

    private final Deque<Event> events = new ArrayDeque<>();
    private long seq;

    /** The number of the newest event. */
    public synchronized long seq() {
        return seq;
    }

    /** Tells everybody. */
    public void publish(String type, ObjectNode event) {
        publish(type, event, anybody -> true);
    }

    /** Tells those whom the predicate lets in. */
    public synchronized void publish(String type, ObjectNode event, Predicate<Member> audience) {
        seq++;
        event.put("seq", seq).put("type", type);
        events.addLast(new Event(seq, audience, event));
        if (events.size() > KEPT) {
            events.removeFirst();
        }
        notifyAll();
    }

    /**
     * What this member may see after a number. Waits when there is nothing new. A single {@code reload} when events
     * after the number are forgotten, or the number is from another run.
     *
     * @return the events, and the number to ask after next
     */
    public synchronized Batch after(long known, Member member, long waitMillis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(waitMillis);
        for (long left = waitMillis; known == seq && left > 0; ) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        }
        long first = Optional.ofNullable(events.peekFirst()).map(Event::seq).orElse(seq + 1);
        if (known > seq || known < first - 1) {
            return new Batch(List.of(Json.object().put("seq", seq).put("type", "reload")), seq);
        }
        List<ObjectNode> seen = new ArrayList<>();
        for (Event event : events) {
            if (event.seq() > known && event.audience().test(member)) {
                seen.add(event.json());
            }
        }
        return new Batch(seen, seq);
    }

    /** Events and the number to ask after next. */
    public record Batch(List<ObjectNode> events, long seq) {
        public Batch {
            events = List.copyOf(events);
        }
    }
}

package paperboy.discord.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import paperboy.discord.rest.SendQueue.Turn;

/** Plays a queue against a network and a server in simulated time. */
final class SimulatedDiscord {
    private static final long SECOND = 1_000_000_000L;
    private static final int CALLERS = 64;

    private record Trip(Turn turn, long answeredAt) {}

    private final Random random;
    private final Duration shortestTrip;
    private final Duration longestTrip;
    private final List<Long> arrivals = new ArrayList<>();

    SimulatedDiscord(long seed, Duration shortestTrip, Duration longestTrip) {
        random = new Random(seed);
        this.shortestTrip = shortestTrip;
        this.longestTrip = longestTrip;
    }

    /** Sends so many messages to as many channels, with {@value #CALLERS} waiting at any time. */
    void serve(int messages, SendQueue queue) {
        PriorityQueue<Trip> underWay = new PriorityQueue<>(Comparator.comparingLong(Trip::answeredAt));
        List<Turn> waiting = new ArrayList<>();
        long now = 0;
        int joined = 0;
        for (int answered = 0; answered < messages; ) {
            while (joined < messages && waiting.size() < CALLERS) {
                waiting.add(queue.join(message(joined++), SendOrder.background()));
            }
            long again = queue.grant(now);
            for (Turn turn : List.copyOf(waiting)) {
                if (turn.granted()) {
                    waiting.remove(turn);
                    underWay.add(travel(turn, now));
                }
            }
            long next = again == Long.MAX_VALUE || waiting.isEmpty() ? Long.MAX_VALUE : now + again;
            Trip first = underWay.peek();
            if (first != null && first.answeredAt() <= next) {
                now = first.answeredAt();
                var unused = queue.answered(underWay.remove().turn(), RateHeaders.none(), now);
                answered++;
            } else {
                now = next;
            }
        }
    }

    private static Call message(int channel) {
        return Call.post(Route.of("/channels/{}/messages", channel), JsonNodeFactory.instance.objectNode());
    }

    private Trip travel(Turn turn, long now) {
        long there = leg();
        arrivals.add(now + there);
        return new Trip(turn, now + there + leg());
    }

    private long leg() {
        long least = shortestTrip.toNanos() / 2;
        long spread = longestTrip.toNanos() / 2 - least;
        return least + (long) (random.nextDouble() * random.nextDouble() * spread);
    }

    /** The most messages that arrived within any one second. */
    int worstSecond() {
        List<Long> sorted = arrivals.stream().sorted().toList();
        int worst = 0;
        int from = 0;
        for (int to = 0; to < sorted.size(); to++) {
            while (sorted.get(to) - sorted.get(from) >= SECOND) {
                from++;
            }
            worst = Math.max(worst, to - from + 1);
        }
        return worst;
    }

    double perSecond() {
        long first = arrivals.stream().min(Long::compare).orElseThrow();
        long last = arrivals.stream().max(Long::compare).orElseThrow();
        return (arrivals.size() - 1) * (double) SECOND / (last - first);
    }

    static RateHeaders told(String bucket, int limit, int remaining, Duration resetAfter) {
        return new RateHeaders(
                Optional.of(bucket),
                Optional.of(new RateHeaders.Allowance(limit, remaining, resetAfter)),
                Optional.empty());
    }
}

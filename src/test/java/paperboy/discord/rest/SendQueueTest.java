package paperboy.discord.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static paperboy.discord.rest.SimulatedDiscord.told;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paperboy.digest.GuildId;
import paperboy.discord.rest.RateHeaders.Refusal;
import paperboy.discord.rest.RateHeaders.Scope;
import paperboy.discord.rest.SendQueue.Turn;

class SendQueueTest {
    private static final long SECOND = 1_000_000_000L;
    private static final Instant NINE = Instant.parse("2026-05-01T09:00:00Z");

    private final SendQueue queue = new SendQueue(49, 24, 0);

    @ParameterizedTest(name = "seed {0}, {1} to {2} ms")
    @CsvSource({"1, 1, 20", "2, 1, 120", "3, 20, 60", "4, 80, 160", "5, 150, 260", "6, 1, 1"})
    void noSecondAtTheServerHoldsMoreThanFiftyAndThePaceIsKept(long seed, long shortest, long longest) {
        SimulatedDiscord discord = new SimulatedDiscord(seed, Duration.ofMillis(shortest), Duration.ofMillis(longest));

        discord.serve(3000, queue);

        assertThat(discord.worstSecond()).isLessThanOrEqualTo(50);
        assertThat(discord.perSecond()).isGreaterThanOrEqualTo(47);
    }

    @Test
    void aStutteringNetworkNeverBringsMoreThanFiftyInASecond() {
        SimulatedDiscord discord = new SimulatedDiscord(7, Duration.ofMillis(1), Duration.ofSeconds(3));

        discord.serve(2000, queue);

        assertThat(discord.worstSecond()).isLessThanOrEqualTo(50);
    }

    @Test
    void ofAnUnknownBucketOneCallGoesAheadToAsk() {
        Turn first = queue.join(message("1"), SendOrder.background());
        Turn second = queue.join(message("1"), SendOrder.background());
        Turn elsewhere = queue.join(message("2"), SendOrder.background());

        grantUntil(SECOND / 2);

        assertThat(List.of(first.granted(), second.granted(), elsewhere.granted()))
                .containsExactly(true, false, true);
    }

    @Test
    void anEmptyBucketWaitsForItsReset() {
        Turn first = granted(message("1"), 0);
        var none = queue.answered(first, told("b", 5, 0, Duration.ofMillis(700)), SECOND / 10);
        Turn second = queue.join(message("1"), SendOrder.background());

        long again = queue.grant(SECOND / 10);

        assertThat(none).isZero();
        assertThat(second.granted()).isFalse();
        assertThat(again).isEqualTo(Duration.ofMillis(700).toNanos());
        long unused = queue.grant(SECOND / 10 + again);
        assertThat(second.granted()).isTrue();
    }

    @Test
    void whatIsUnderWayCountsAgainstABucket() {
        var none = queue.answered(granted(message("1"), 0), told("b", 5, 2, Duration.ofSeconds(5)), SECOND);
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            turns.add(queue.join(message("1"), SendOrder.background()));
        }

        grantUntil(2 * SECOND);

        assertThat(none).isZero();
        assertThat(turns).extracting(Turn::granted).containsExactly(true, true, false, false);
    }

    @Test
    void routesOfOneNamedBucketShareIt() {
        Call edit = Call.patch(Route.of("/channels/{}/messages/{}", "1", "9"), JsonNodeFactory.instance.objectNode());
        var none = queue.answered(granted(edit, 0), told("shared", 5, 3, Duration.ofSeconds(5)), SECOND);
        var full = queue.answered(granted(message("1"), SECOND), told("shared", 5, 0, Duration.ofSeconds(5)), SECOND);
        Turn again = queue.join(edit, SendOrder.background());

        grantUntil(2 * SECOND);

        assertThat(List.of(none, full)).containsOnly(Duration.ZERO);
        assertThat(again.granted()).isFalse();
    }

    @Test
    void aRefusedRouteWaitsAndOthersGoOn() {
        Duration wait = queue.answered(granted(message("1"), 0), refusal(Scope.USER, Duration.ofMillis(2500)), 0);
        Turn same = queue.join(message("1"), SendOrder.background());
        Turn other = queue.join(message("2"), SendOrder.background());

        grantUntil(SECOND);

        assertThat(wait).isEqualTo(Duration.ofMillis(2500));
        assertThat(List.of(same.granted(), other.granted())).containsExactly(false, true);
        grantUntil(3 * SECOND);
        assertThat(same.granted()).isTrue();
    }

    @Test
    void aGlobalRefusalHoldsEverything() {
        var wait = queue.answered(granted(message("1"), 0), refusal(Scope.GLOBAL, Duration.ofSeconds(2)), 0);
        Turn other = queue.join(message("2"), SendOrder.background());

        grantUntil(2 * SECOND - 1);

        assertThat(wait).isEqualTo(Duration.ofSeconds(2));
        assertThat(queue.ownDelay(message("2"), SECOND)).isEqualTo(Duration.ofSeconds(1));
        assertThat(other.granted()).isFalse();
        grantUntil(2 * SECOND);
        assertThat(other.granted()).isTrue();
    }

    @Test
    void refusalsThatDoNotSayHowLongAreWaitedOutLongerEachTime() {
        RateHeaders untold = new RateHeaders(
                Optional.empty(), Optional.empty(), Optional.of(new Refusal(Scope.GLOBAL, Optional.empty())));
        List<Duration> waits = new ArrayList<>();

        for (int i = 0; i < 4; i++) {
            waits.add(queue.answered(granted(message("1"), i * 60L * SECOND), untold, i * 60L * SECOND));
        }

        assertThat(waits)
                .containsExactly(
                        Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8));
    }

    @Test
    void peopleGoFirstThenWhatWasDueEarlierThenTheServerServedLongestAgo() {
        SendQueue narrow = new SendQueue(49, 1, 0);
        List<String> order = new ArrayList<>();
        List<Turn> turns = new ArrayList<>();
        turns.add(narrow.join(message("a1"), SendOrder.digest(NINE, new GuildId(1))));
        turns.add(narrow.join(message("a2"), SendOrder.digest(NINE, new GuildId(1))));
        turns.add(narrow.join(message("a3"), SendOrder.digest(NINE, new GuildId(1))));
        turns.add(narrow.join(message("b1"), SendOrder.digest(NINE, new GuildId(2))));
        turns.add(narrow.join(message("early"), SendOrder.digest(NINE.minusSeconds(60), new GuildId(3))));
        turns.add(narrow.join(message("background"), SendOrder.background()));
        turns.add(narrow.join(message("person"), SendOrder.person()));

        for (long now = 0; !turns.isEmpty(); now += SECOND) {
            long unused = narrow.grant(now);
            Turn gone = turns.stream().filter(Turn::granted).findFirst().orElseThrow();
            turns.remove(gone);
            order.add(gone.call.route().values().get(0));
            var none = narrow.answered(gone, RateHeaders.none(), now);
            assertThat(none).isZero();
        }

        assertThat(order).containsExactly("person", "early", "a1", "b1", "a2", "a3", "background");
    }

    private void grantUntil(long end) {
        for (long now = end - SECOND / 2; now <= end; now += SECOND / 50) {
            long unused = queue.grant(now);
        }
        long unused = queue.grant(end);
    }

    private Turn granted(Call call, long now) {
        Turn turn = queue.join(call, SendOrder.background());
        long unused = queue.grant(now);
        assertThat(turn.granted()).isTrue();
        return turn;
    }

    private static Call message(String channel) {
        return Call.post(Route.of("/channels/{}/messages", channel), JsonNodeFactory.instance.objectNode());
    }

    private static RateHeaders refusal(Scope scope, Duration retryAfter) {
        return new RateHeaders(
                Optional.empty(), Optional.empty(), Optional.of(new Refusal(scope, Optional.of(retryAfter))));
    }
}

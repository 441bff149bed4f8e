package paperboy.discord.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static paperboy.discord.rest.LoopbackDiscord.json;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import paperboy.discord.rest.RateHeaders.Refusal;
import paperboy.discord.rest.RateHeaders.Scope;
import paperboy.discord.rest.SendGate.Admission;

class SendGateTest {
    private final AtomicInteger looks = new AtomicInteger();
    private final SendGate gate = new SendGate(RestSettings.discord(URI.create("https://example.org"), "1"), () -> {
        looks.incrementAndGet();
        return System.nanoTime();
    });

    @Test
    void whoeverWaitsSleepsUntilSomethingChanges() throws Exception {
        Refusal refusal = new Refusal(Scope.GLOBAL, Optional.of(Duration.ofMillis(400)));
        Duration told = gate.answered(
                ((Admission.Go) enter("0")).turn(),
                429,
                new RateHeaders(Optional.empty(), Optional.empty(), Optional.of(refusal)));

        List<Admission> admissions = enterTogether(6);

        assertThat(told).isEqualTo(Duration.ofMillis(400));
        assertThat(admissions).hasSize(6).hasOnlyElementsOfType(Admission.Go.class);
        assertThat(looks).hasValueLessThan(200);
    }

    private List<Admission> enterTogether(int callers) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(callers);
        List<Future<Admission>> waiting = new ArrayList<>();
        for (int i = 1; i <= callers; i++) {
            String channel = Integer.toString(i);
            waiting.add(pool.submit(() -> enter(channel)));
        }
        List<Admission> admissions = new ArrayList<>();
        for (Future<Admission> caller : waiting) {
            admissions.add(caller.get(30, TimeUnit.SECONDS));
        }
        pool.shutdown();
        return admissions;
    }

    private Admission enter(String channel) {
        return gate.enter(Call.post(Route.of("/channels/{}/messages", channel), json("{}")), SendOrder.background());
    }
}

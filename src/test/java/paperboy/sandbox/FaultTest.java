package paperboy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paperboy.sandbox.fault.Fault;
import paperboy.sandbox.fault.FaultKind;
import paperboy.sandbox.rest.Limits;

/** Bad days, on demand. */
class FaultTest {
    private Sandbox sandbox;
    private RestBot bot;
    private String messages;

    @BeforeEach
    void start() {
        begin(SandboxOptions.onAnyPort(SandboxClock.create()));
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({
        "refuse, 0",
        "reset-before, 0",
        "reset-after, 1",
        "cut=0, 1",
        "cut=60, 1",
        "stall-before=30, 0",
        "stall-after=30, 1"
    })
    void brokenExchangeLeavesWhatItShould(String fault, int posted) throws IOException {
        sandbox.faults().arm(Fault.parse(fault));

        assertThatThrownBy(this::post).isInstanceOf(IOException.class);

        assertThat(bot.get(messages).json()).hasSize(posted);
    }

    @ParameterizedTest
    @CsvSource({
        "error-before=503, 503, 0",
        "error-after=500, 500, 1",
        "slow=30, 200, 1",
        "limit=2, 429, 0",
        "limit-bare, 429, 0",
        "limit-shared=1, 429, 0",
        "limit-global=1, 429, 0"
    })
    void wrongAnswerLeavesWhatItShould(String fault, int status, int posted) throws IOException {
        sandbox.faults().arm(Fault.parse(fault + "@POST /channels/*/messages"));

        Answer answer = post();

        assertThat(answer.status()).isEqualTo(status);
        assertThat(bot.get(messages).json()).hasSize(posted);
    }

    @Test
    void limitNamesItsScopeAndItsTime() throws IOException {
        sandbox.faults().arm(Fault.once(FaultKind.LIMIT_SHARED).with(3));

        Answer answer = post();

        assertThat(answer.headers().get("Retry-After")).isEqualTo("3");
        assertThat(answer.headers().get("X-RateLimit-Scope")).isEqualTo("shared");
        assertThat(answer.json())
                .hasToString("{\"message\":\"You are being rate limited.\",\"retry_after\":3.0,\"global\":false}");
    }

    @Test
    void brokenJsonIsNoJson() {
        sandbox.faults().arm(Fault.once(FaultKind.WRONG_JSON));

        assertThatThrownBy(this::post).isInstanceOf(com.fasterxml.jackson.core.JsonProcessingException.class);
    }

    @Test
    void faultStrikesItsRequestsAsOftenAsItShould() throws IOException {
        sandbox.faults().arm(Fault.parse("error-before=500*2@POST /channels/*"));

        List<Integer> statuses = new ArrayList<>();
        statuses.add(bot.get(messages).status());
        for (int i = 0; i < 3; i++) {
            statuses.add(post().status());
        }

        assertThat(statuses).containsExactly(200, 500, 500, 200);
        assertThat(sandbox.faults().armed()).isEmpty();
    }

    @Test
    void faultsAreArmedOverThePagePort() throws IOException {
        Person operator = new Person(sandbox, "you");

        Answer armed = operator.post("/api/faults", "{'faults':['cut=5*3@GET /gateway']}");
        Answer wrong = operator.post("/api/faults", "{'faults':['earthquake']}");
        Answer cleared = operator.post("/api/faults", "{'clear':true}");

        assertThat(armed.json()).hasToString("{\"faults\":[\"cut=5*3@GET /gateway\"]}");
        assertThat(wrong.text("problem")).startsWith("no fault earthquake; known are refuse, reset-before");
        assertThat(cleared.json()).hasToString("{\"faults\":[]}");
    }

    @ParameterizedTest
    @CsvSource({"slow", "cut=12", "reset-after*always", "'limit=3*2@POST /channels/*/messages'", "error-before@/gateway"
    })
    void textOfAFaultIsReadBack(String text) {
        Fault fault = Fault.parse(text);

        assertThat(Fault.parse(fault.text())).isEqualTo(fault);
    }

    @Test
    void bucketOfAChannelEmptiesAndOtherChannelsGoOn() throws IOException {
        begin(SandboxOptions.onAnyPort(SandboxClock.create()).withLimits(Limits.likeDiscord()));
        Answer fifth = post();
        for (int i = 0; i < 4; i++) {
            fifth = post();
        }

        Answer sixth = post();
        Answer elsewhere =
                bot.send("POST", "/channels/" + sandbox.channels().get(1).id() + "/messages", "{'content':'x'}");

        assertThat(fifth.headers().get("X-RateLimit-Remaining")).isEqualTo("0");
        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.headers().get("X-RateLimit-Scope")).isEqualTo("user");
        assertThat(sixth.json().path("retry_after").asDouble()).isBetween(0.0, 5.0);
        assertThat(elsewhere.status()).isEqualTo(200);
    }

    @Test
    void globalLimitIsToldAsGlobal() throws IOException {
        begin(SandboxOptions.onAnyPort(SandboxClock.create()).withLimits(new Limits(2, 100, Duration.ofSeconds(1))));
        bot.get("/users/@me");
        bot.get("/users/@me");

        Answer third = bot.get("/users/@me");

        assertThat(third.status()).isEqualTo(429);
        assertThat(third.headers().get("X-RateLimit-Global")).isEqualTo("true");
        assertThat(third.json().path("global").asBoolean()).isTrue();
    }

    private void begin(SandboxOptions options) {
        if (sandbox != null) {
            sandbox.close();
        }
        sandbox = Sandbox.start(options);
        bot = new RestBot(sandbox);
        messages = "/channels/" + sandbox.channels().get(0).id() + "/messages";
    }

    private Answer post() throws IOException {
        return bot.send("POST", messages, "{'content':'x'}");
    }
}

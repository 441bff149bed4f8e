package paperboy.discord.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static paperboy.discord.rest.LoopbackDiscord.json;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import paperboy.discord.rest.Answer.Answered;
import paperboy.discord.rest.Answer.NoAnswer;
import paperboy.discord.rest.Answer.NotSent;
import paperboy.discord.rest.Answer.RateLimited;

class DiscordRestTest {
    private static final Route MESSAGES = Route.of("/channels/{}/messages", 7);
    private static final Call POST = Call.post(MESSAGES, json("{\"content\":\"词\"}"));

    private final LoopbackDiscord discord = new LoopbackDiscord();
    private final DiscordRest rest = discord.rest();

    @AfterEach
    void close() {
        rest.close();
        discord.close();
    }

    @Test
    void aCallCarriesTokenUserAgentAndJson() {
        discord.answers(200, "{\"id\":\"9\"}");

        Answer answer = rest.send(POST, SendOrder.person());

        RecordedRequest request = discord.taken();
        assertThat(answer).isEqualTo(new Answered(200, json("{\"id\":\"9\"}")));
        assertThat(request.getRequestLine()).isEqualTo("POST /api/v10/channels/7/messages HTTP/1.1");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bot SECRET");
        assertThat(request.getHeaders().get("User-Agent"))
                .isEqualTo("DiscordBot (https://example.org/paperboy, 1.2.3)");
        assertThat(request.getBody().utf8()).isEqualTo("{\"content\":\"词\"}");
    }

    @Test
    void anInteractionIsAnsweredWithoutOurToken() {
        discord.answers(204, "");

        Answer answer = rest.sendForInteraction(
                Call.post(Route.of("/interactions/{}/{}/callback", "5", "tok/en"), json("{\"type\":4}")));

        RecordedRequest request = discord.taken();
        assertThat(answer).isEqualTo(new Answered(204, json("")));
        assertThat(request.getHeaders().get("Authorization")).isNull();
        assertThat(request.getRequestLine()).isEqualTo("POST /api/v10/interactions/5/tok%2Fen/callback HTTP/1.1");
    }

    @Test
    void aFileGoesBesideThePayload() {
        discord.answers(200, "{\"id\":\"9\"}");

        Answer answer = rest.send(POST.with(new Call.Upload("list.md", "text/markdown", "# 列表")), SendOrder.person());

        String body = discord.taken().getBody().utf8();
        assertThat(answer).isInstanceOf(Answered.class);
        assertThat(body)
                .contains(
                        "name=\"payload_json\"",
                        "{\"content\":\"词\"}",
                        "name=\"files[0]\"; filename=\"list.md\"",
                        "# 列表");
    }

    @Test
    void aRefusedRouteIsNotAskedAgainBeforeItsTime() {
        discord.answers(429, "{\"retry_after\":0.3,\"global\":false}").answers(200, "{\"id\":\"9\"}");
        Answer first = rest.send(POST, SendOrder.person());
        long before = System.nanoTime();

        Answer second = rest.send(POST, SendOrder.person());

        assertThat(first).isEqualTo(new RateLimited(Duration.ofMillis(300), "429, scope USER"));
        assertThat(second).isInstanceOf(Answered.class);
        assertThat(System.nanoTime() - before).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(250));
    }

    @Test
    void aRefusalLongerThanOurPatienceIsToldAtOnce() {
        discord.answers(429, "{\"retry_after\":737.5}");
        Answer first = rest.send(POST, SendOrder.person());

        Answer second = rest.send(POST, SendOrder.person());

        assertThat(first).isEqualTo(new RateLimited(Duration.ofMillis(737_500), "429, scope USER"));
        assertThat(second).isInstanceOf(RateLimited.class);
        assertThat(discord.server().getRequestCount()).isOne();
    }

    @Test
    void aGlobalRefusalLongerThanOurPatienceIsToldToEveryCallAtOnce() {
        discord.answers(429, "{\"retry_after\":737.5,\"global\":true}");
        Answer first = rest.send(POST, SendOrder.person());

        Answer second = rest.send(Call.get(Route.of("/users/@me")), SendOrder.person());

        assertThat(first).isEqualTo(new RateLimited(Duration.ofMillis(737_500), "429, scope GLOBAL"));
        assertThat(second)
                .isInstanceOfSatisfying(
                        RateLimited.class,
                        limited -> assertThat(limited.retryAfter()).isGreaterThan(Duration.ofSeconds(700)));
        assertThat(discord.server().getRequestCount()).isOne();
    }

    @Test
    void theWallInFrontOfDiscordHoldsEverything() {
        discord.server()
                .enqueue(new MockResponse.Builder()
                        .code(429)
                        .setHeader("Retry-After", "60")
                        .body("<html>1015</html>")
                        .build());

        Answer first = rest.send(POST, SendOrder.person());

        assertThat(first).isEqualTo(new RateLimited(Duration.ofSeconds(60), "429, scope GLOBAL"));
    }

    @Test
    void aTokenThatDiscordDoesNotKnowStopsAllSending() {
        discord.answers(401, "{\"message\":\"401: Unauthorized\",\"code\":0}");
        Answer first = rest.send(POST, SendOrder.person());

        Answer second = rest.send(Call.get(Route.of("/users/@me")), SendOrder.person());

        assertThat(((Answered) first).status()).isEqualTo(401);
        assertThat(second).isEqualTo(new NotSent(NotSent.Reason.UNAUTHORIZED, "Discord does not accept the token"));
        assertThat(discord.server().getRequestCount()).isOne();
    }

    @Test
    void fiveHundredRefusalsStopSendingButSharedOnesDoNotCount() {
        SendGate gate = new SendGate(discord.settings().paced(5000, 5000), () -> 0);
        RateHeaders.Refusal shared = new RateHeaders.Refusal(RateHeaders.Scope.SHARED, Optional.of(Duration.ZERO));
        for (int i = 0; i < 600; i++) {
            gate.answeredOutside(429, new RateHeaders(Optional.empty(), Optional.empty(), Optional.of(shared)));
        }
        boolean stoppedByShared = gate.stopped().isPresent();
        for (int i = 0; i < InvalidRequests.MOST; i++) {
            gate.answeredOutside(403, RateHeaders.none());
        }

        assertThat(stoppedByShared).isFalse();
        assertThat(gate.stopped().map(NotSent::reason)).contains(NotSent.Reason.TOO_MANY_REFUSALS);
    }

    @Test
    void peopleAreStillAnsweredWhenRefusalsHaveStoppedEverythingElse() {
        SendGate gate = new SendGate(discord.settings(), () -> 0);
        for (int i = 0; i < InvalidRequests.MOST; i++) {
            gate.answeredOutside(403, RateHeaders.none());
        }
        boolean othersStopped = gate.stopped().isPresent();
        boolean peopleStopped = gate.stoppedForPeople().isPresent();
        for (int i = InvalidRequests.MOST; i < InvalidRequests.MOST_AT_ALL; i++) {
            gate.answeredOutside(403, RateHeaders.none());
        }

        assertThat(othersStopped).isTrue();
        assertThat(peopleStopped).isFalse();
        assertThat(gate.stoppedForPeople().map(NotSent::reason)).contains(NotSent.Reason.TOO_MANY_REFUSALS);
    }

    @Test
    void withoutAConnectionNothingWasSent() {
        RestSettings nowhere = discord.settings().at(URI.create("http://127.0.0.1:1"));
        try (DiscordRest other = new DiscordRest(nowhere, new DiscordConnection.Standard(), new BotToken("t"))) {

            Answer answer = other.send(POST, SendOrder.person());

            assertThat(answer)
                    .isInstanceOfSatisfying(
                            NotSent.class,
                            notSent -> assertThat(notSent.reason()).isEqualTo(NotSent.Reason.UNREACHABLE));
        }
    }

    @Test
    void aConnectionThatBreaksBeforeTheAnswerMayHaveDeliveredIt() {
        discord.server()
                .enqueue(new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build());

        Answer answer = rest.send(POST, SendOrder.person());

        assertThat(answer).isInstanceOf(NoAnswer.class);
    }

    @Test
    void anAnswerThatIsNoJsonMayHaveDeliveredIt() {
        discord.answers(200, "<html>");

        Answer answer = rest.send(POST, SendOrder.person());

        assertThat(answer).isInstanceOf(NoAnswer.class);
    }

    @Test
    void theTokenIsNeverPrinted() {
        assertThat(new BotToken("SECRET").toString()).isEqualTo("***");
        assertThat(Call.post(Route.of("/webhooks/{}/{}", "1", "SECRET"), json("{}"))
                        .toString())
                .doesNotContain("SECRET");
    }
}

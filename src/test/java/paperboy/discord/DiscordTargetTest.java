package paperboy.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static paperboy.discord.rest.LoopbackDiscord.json;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paperboy.command.Reply;
import paperboy.delivery.Marker;
import paperboy.delivery.PostOutcome.NotPosted;
import paperboy.delivery.PostOutcome.Posted;
import paperboy.delivery.PostOutcome.Refused;
import paperboy.delivery.PostOutcome.Unknown;
import paperboy.delivery.Refusal;
import paperboy.delivery.Sighting;
import paperboy.digest.ChannelId;
import paperboy.digest.UserId;
import paperboy.discord.rest.DiscordRest;
import paperboy.discord.rest.LoopbackDiscord;
import paperboy.discord.rest.SendOrder;
import paperboy.text.RichText;

class DiscordTargetTest {
    private static final ChannelId CHANNEL = new ChannelId(7);
    private static final Marker MARKER = new Marker("abc123");
    private static final Instant POSTED = Instant.parse("2026-05-01T09:00:00Z");
    private static final String BODY = "{\"content\":\"x\"}";

    private final LoopbackDiscord discord = new LoopbackDiscord();
    private final DiscordRest rest = discord.rest();
    private final DiscordTarget target = new DiscordTarget(
            rest, new DiscordIdentity("1", new UserId(99), "Paperboy"), channel -> SendOrder.background());

    @AfterEach
    void close() {
        rest.close();
        discord.close();
    }

    @Test
    void aPostCarriesItsMarkerAsNonce() {
        discord.answers(200, "{\"id\":\"55\"}");

        var outcome = target.post(CHANNEL, MARKER, BODY);

        assertThat(outcome).isEqualTo(new Posted("55"));
        assertThat(json(discord.taken().getBody().utf8()))
                .isEqualTo(json("{\"content\":\"x\",\"nonce\":\"abc123\",\"enforce_nonce\":true}"));
    }

    @ParameterizedTest
    @CsvSource({
        "404, 10003, CHANNEL_GONE",
        "404, 10004, CHANNEL_GONE",
        "403, 50001, ACCESS_LOST",
        "403, 50013, PERMISSION_MISSING",
        "400, 50035, PAGE_INVALID",
        "400, 0, PAGE_INVALID",
        "400, 240000, PAGE_INVALID",
        "400, 50008, CHANNEL_GONE",
        "400, 50024, CHANNEL_GONE",
        "400, 50083, PERMISSION_MISSING",
        "401, 0, UNAUTHORIZED",
    })
    void aDecisionOfDiscordsIsARefusal(int status, int code, Refusal reason) {
        discord.answers(status, "{\"code\":" + code + ",\"message\":\"m\"}");

        var outcome = target.post(CHANNEL, MARKER, BODY);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void aRateLimitIsNotPostedWithItsWait() {
        discord.answers(429, "{\"retry_after\":1.5}");

        assertThat(target.post(CHANNEL, MARKER, BODY))
                .isEqualTo(new NotPosted("429, scope USER", Duration.ofMillis(1500)));
    }

    @Test
    void aPageFromTheWallInFrontOfDiscordSaysNothingOfTheChannel() {
        discord.answers(403, "<html>");

        assertThat(target.post(CHANNEL, MARKER, BODY)).isInstanceOf(NotPosted.class);
    }

    @Test
    void aBlockOfOurAddressSaysNothingOfTheChannel() {
        discord.answers(403, "{\"code\":40333,\"message\":\"internal network error\"}");

        assertThat(target.post(CHANNEL, MARKER, BODY)).isInstanceOf(NotPosted.class);
    }

    @Test
    void whatMayHaveArrivedIsUnknown() {
        List<Object> outcomes = new ArrayList<>();
        discord.answers(502, "<html>").answers(200, "{}");
        discord.server()
                .enqueue(new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build());

        for (int i = 0; i < 3; i++) {
            outcomes.add(target.post(CHANNEL, MARKER, BODY));
        }

        assertThat(outcomes).hasSize(3).hasOnlyElementsOfType(Unknown.class);
    }

    @Test
    void ourMessageIsFoundByItsMarkerAndOthersCopiesAreNot() {
        discord.answers(200, "[" + message(POSTED, 5, "abc123") + "," + message(POSTED, 99, "read:menu:abc123") + "]");

        Sighting sighting = target.find(CHANNEL, MARKER, POSTED);

        assertThat(sighting).isEqualTo(new Sighting.Found(id(POSTED, 99)));
    }

    @Test
    void absenceIsProvedByReadingBackToBeforeThePost() {
        discord.answers(200, "[" + message(POSTED.plusSeconds(60), 99, "other") + "]")
                .answers(200, "[" + message(POSTED.minus(Duration.ofHours(1)), 99, "older") + "]");

        Sighting sighting = target.find(CHANNEL, MARKER, POSTED);

        RecordedRequest first = discord.taken();
        RecordedRequest second = discord.taken();
        assertThat(sighting).isEqualTo(new Sighting.Absent());
        assertThat(first.getUrl().queryParameterNames()).containsExactly("limit");
        assertThat(second.getUrl().queryParameter("before")).isEqualTo(id(POSTED.plusSeconds(60), 99));
    }

    @Test
    void anEmptyHistoryProvesNothingWithoutThePermissionToReadIt() {
        permissions("68608", "65536");

        assertThat(target.find(CHANNEL, MARKER, POSTED)).isInstanceOf(Sighting.Unreadable.class);
    }

    @Test
    void anEmptyHistoryThatMayBeReadIsProof() {
        permissions("68608", "0");

        assertThat(target.find(CHANNEL, MARKER, POSTED)).isEqualTo(new Sighting.Absent());
    }

    @ParameterizedTest
    @CsvSource({"403, 50001", "403, 50013", "404, 10003"})
    void aHistoryThatDiscordKeepsFromUsIsUnreadable(int status, int code) {
        discord.answers(status, "{\"code\":" + code + ",\"message\":\"m\"}");

        assertThat(target.find(CHANNEL, MARKER, POSTED))
                .isEqualTo(new Sighting.Unreadable("HTTP " + status + ", code " + code + ": m"));
    }

    @ParameterizedTest
    @CsvSource({
        "503, upstream connect error",
        "408, {}",
        "401, {\"code\":0}",
        "403, <html>1020</html>",
        "404, <html>",
        "403, {\"code\":40333}",
        "200, {}",
    })
    void aHistoryThatDiscordCannotGiveJustNowIsLookedForAgain(int status, String body) {
        discord.answers(status, body);

        assertThat(target.find(CHANNEL, MARKER, POSTED)).isInstanceOf(Sighting.NotNow.class);
    }

    @Test
    void aPersonIsToldInADirectMessage() {
        discord.answers(200, "{\"id\":\"70\"}").answers(200, "{\"id\":\"71\"}");

        var outcome = target.tell(new UserId(3), Reply.privately(RichText.of("paused")));

        assertThat(outcome).isEqualTo(new Posted("71"));
        assertThat(discord.taken().getBody().utf8()).isEqualTo("{\"recipient_id\":\"3\"}");
        assertThat(discord.taken().getUrl().encodedPath()).isEqualTo("/api/v10/channels/70/messages");
    }

    /** An empty history, then a channel, our membership and the server's roles. */
    private void permissions(String everyone, String deniedToUs) {
        discord.answers(200, "[]")
                .answers(
                        200,
                        "{\"id\":\"7\",\"type\":0,\"guild_id\":\"1\",\"permission_overwrites\":["
                                + "{\"id\":\"99\",\"type\":1,\"allow\":\"0\",\"deny\":\"" + deniedToUs + "\"}]}")
                .answers(200, "{\"roles\":[]}")
                .answers(200, "[{\"id\":\"1\",\"permissions\":\"" + everyone + "\"}]");
    }

    private static String message(Instant at, long author, String customId) {
        return "{\"id\":\"" + id(at, author) + "\",\"author\":{\"id\":\"" + author
                + "\"},\"components\":[{\"type\":1,\"components\":[{\"type\":3,\"custom_id\":\"" + customId + "\"}]}]}";
    }

    private static String id(Instant at, long low) {
        return Long.toString(((at.toEpochMilli() - 1_420_070_400_000L) << 22) + low);
    }
}

package paperboy.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import paperboy.catalog.PaperId;
import paperboy.command.Reply;
import paperboy.delivery.DigestPage;
import paperboy.delivery.DigestTarget;
import paperboy.delivery.Marker;
import paperboy.delivery.PageEditor;
import paperboy.delivery.PostOutcome;
import paperboy.delivery.Sighting;
import paperboy.digest.ChannelId;
import paperboy.digest.Digest;
import paperboy.digest.UserId;
import paperboy.discord.render.DigestPages;
import paperboy.discord.render.PageRevision;
import paperboy.discord.render.ReplyJson;
import paperboy.discord.rest.Answer;
import paperboy.discord.rest.Answer.Answered;
import paperboy.discord.rest.Call;
import paperboy.discord.rest.DiscordRest;
import paperboy.discord.rest.Route;
import paperboy.discord.rest.SendOrder;
import paperboy.text.Card;

/**
 * Channels of Discord. A page is posted with its marker as {@code nonce} and {@code enforce_nonce}, so that Discord
 * answers a repetition within a few minutes with the first message
 * (https://docs.discord.com/developers/resources/message#create-message). Thread-safe.
 */
public final class DiscordTarget implements DigestTarget, PageEditor {
    /** Discord's limit (https://docs.discord.com/developers/resources/message#create-message). */
    private static final int NONCE = 25;

    private static final JsonMapper JSON = new JsonMapper();

    private final DiscordRest rest;
    private final ChannelHistory history;
    private final Function<ChannelId, SendOrder> order;

    /** @param order whose turn it is when digests for several channels wait */
    public DiscordTarget(DiscordRest rest, DiscordIdentity identity, Function<ChannelId, SendOrder> order) {
        this.rest = rest;
        this.order = order;
        history = new ChannelHistory(rest, identity.bot());
    }

    @Override
    public List<DigestPage> pages(Digest digest) {
        return DigestPages.of(digest);
    }

    @Override
    public PostOutcome post(ChannelId channel, Marker marker, String body) {
        ObjectNode message = parsed(body).put("nonce", marker.value()).put("enforce_nonce", true);
        return PostOutcomes.of(
                rest.send(Call.post(Route.of("/channels/{}/messages", channel), message), order.apply(channel)));
    }

    @Override
    public Sighting find(ChannelId channel, Marker marker, Instant postedAfter) {
        return history.find(channel, marker, postedAfter);
    }

    @Override
    public String revised(String body, Map<PaperId, Card> cards) {
        return PageRevision.of(parsed(body), cards).toString();
    }

    @Override
    public PostOutcome edit(ChannelId channel, String messageId, String body) {
        Call call = Call.patch(Route.of("/channels/{}/messages/{}", channel, messageId), parsed(body));
        return PostOutcomes.of(rest.send(call, SendOrder.background()));
    }

    /** Posts a notice that is not a digest, at most once per call. */
    public PostOutcome tell(ChannelId channel, Reply notice) {
        ObjectNode message = ReplyJson.message(notice);
        message.put("nonce", UUID.randomUUID().toString().substring(0, NONCE)).put("enforce_nonce", true);
        Call call = Call.post(Route.of("/channels/{}/messages", channel), message);
        return PostOutcomes.of(rest.send(call, SendOrder.background()));
    }

    /** Writes to a person, at most once per call. */
    public PostOutcome tell(UserId user, Reply notice) {
        ObjectNode recipient = JsonNodeFactory.instance.objectNode().put("recipient_id", user.toString());
        Answer opened = rest.send(Call.post(Route.of("/users/@me/channels"), recipient), SendOrder.background());
        if (opened instanceof Answered answered && answered.ok()) {
            return tell(ChannelId.parse(answered.body().path("id").asText()), notice);
        }
        PostOutcome outcome = PostOutcomes.of(opened);
        // Opening a conversation writes nothing: whatever came of it, the words did not arrive.
        boolean told = outcome instanceof PostOutcome.Refused || outcome instanceof PostOutcome.NotPosted;
        return told ? outcome : new PostOutcome.NotPosted("no conversation could be opened", Duration.ZERO);
    }

    private static ObjectNode parsed(String body) {
        try {
            return (ObjectNode) JSON.readTree(body);
        } catch (JsonProcessingException | ClassCastException e) {
            throw new IllegalArgumentException("a stored page is no JSON object", e);
        }
    }
}

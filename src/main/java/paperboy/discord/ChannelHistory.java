package paperboy.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import paperboy.delivery.Marker;
import paperboy.delivery.Sighting;
import paperboy.delivery.Sighting.Absent;
import paperboy.delivery.Sighting.Found;
import paperboy.delivery.Sighting.NotNow;
import paperboy.delivery.Sighting.Unreadable;
import paperboy.digest.ChannelId;
import paperboy.digest.UserId;
import paperboy.discord.rest.Answer;
import paperboy.discord.rest.Answer.Answered;
import paperboy.discord.rest.Call;
import paperboy.discord.rest.DiscordRest;
import paperboy.discord.rest.Route;
import paperboy.discord.rest.SendOrder;

/**
 * Looks for our own messages in what a channel was told. Without the permission to read history, Discord answers with
 * an empty list (https://docs.discord.com/developers/resources/message#get-channel-messages), so that emptiness proves
 * nothing by itself. Thread-safe.
 */
final class ChannelHistory {
    /**
     * No such channel, no access, no permission: errors by which Discord itself refuses
     * (https://docs.discord.com/developers/topics/opcodes-and-status-codes#json). Any other answer, such as a page from
     * the wall in front of Discord, says nothing of the channel.
     */
    private static final Set<Integer> KEPT_FROM_US = Set.of(10003, 50001, 50013);

    private static final int PAGE = 100;
    private static final int MOST_PAGES = 50;
    /** By how much our clock may be ahead of Discord's. */
    private static final Duration CLOCK_DOUBT = Duration.ofMinutes(5);

    private final DiscordRest rest;
    private final UserId bot;
    private final ChannelPermissions permissions;

    ChannelHistory(DiscordRest rest, UserId bot) {
        this.rest = rest;
        this.bot = bot;
        permissions = new ChannelPermissions(rest, bot);
    }

    Sighting find(ChannelId channel, Marker marker, Instant postedAfter) {
        Instant horizon = postedAfter.minus(CLOCK_DOUBT);
        Optional<String> before = Optional.empty();
        for (int page = 0; page < MOST_PAGES; page++) {
            Answer answer = read(channel, before);
            if (!(answer instanceof Answered answered)) {
                return new NotNow(answer.toString());
            }
            if (!answered.ok() || !answered.body().isArray()) {
                return KEPT_FROM_US.contains(answered.code())
                        ? new Unreadable(answered.summary())
                        : new NotNow(answered.summary());
            }
            JsonNode messages = answered.body();
            if (messages.isEmpty()) {
                return before.isPresent() ? new Absent() : emptyHistory(channel);
            }
            for (JsonNode message : messages) {
                if (isOurs(message, marker)) {
                    return new Found(message.path("id").asText());
                }
            }
            String oldest = messages.get(messages.size() - 1).path("id").asText();
            if (Snowflake.bornAt(oldest).isBefore(horizon)) {
                return new Absent();
            }
            before = Optional.of(oldest);
        }
        return new Unreadable("more than " + MOST_PAGES * PAGE + " messages since the post");
    }

    private Answer read(ChannelId channel, Optional<String> before) {
        Call call = Call.get(Route.of("/channels/{}/messages", channel)).asking("limit", Integer.toString(PAGE));
        return rest.send(before.map(id -> call.asking("before", id)).orElse(call), SendOrder.background());
    }

    private boolean isOurs(JsonNode message, Marker marker) {
        return message.path("author").path("id").asText().equals(bot.toString())
                && message.toString().contains(marker.value());
    }

    private Sighting emptyHistory(ChannelId channel) {
        return switch (permissions.readHistory(channel)) {
            case GIVEN -> new Absent();
            case MISSING -> new Unreadable("the permission Read Message History is missing");
            case UNTOLD -> new NotNow("the history is empty, and whether we may read it cannot be told just now");
        };
    }
}

package paperboy.discord.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import paperboy.digest.GuildId;

/** Keeps what the gateway told. */
public final class Heard implements GatewayListener {
    private final BlockingQueue<JsonNode> interactions = new LinkedBlockingQueue<>();
    private final BlockingQueue<Set<GuildId>> servers = new LinkedBlockingQueue<>();
    private final BlockingQueue<GuildId> guilds = new LinkedBlockingQueue<>();
    private final BlockingQueue<GatewayEnd> ends = new LinkedBlockingQueue<>();
    private final Consumer<JsonNode> onInteraction;

    public Heard(Consumer<JsonNode> onInteraction) {
        this.onInteraction = onInteraction;
    }

    Heard() {
        this(raw -> {});
    }

    /** Missing if none came. */
    JsonNode interactionWithin(int seconds) throws InterruptedException {
        JsonNode raw = interactions.poll(seconds, TimeUnit.SECONDS);
        return raw == null ? MissingNode.getInstance() : raw;
    }

    /** None if nothing was told. */
    Set<GuildId> serversWithin(int seconds) throws InterruptedException {
        Set<GuildId> all = servers.poll(seconds, TimeUnit.SECONDS);
        return all == null ? Set.of() : all;
    }

    @Nullable
    GuildId guildWithin(int seconds) throws InterruptedException {
        return guilds.poll(seconds, TimeUnit.SECONDS);
    }

    @Nullable
    GatewayEnd endWithin(int seconds) throws InterruptedException {
        return ends.poll(seconds, TimeUnit.SECONDS);
    }

    @Override
    public void interaction(JsonNode raw) {
        interactions.add(raw);
        onInteraction.accept(raw);
    }

    @Override
    public void servers(Set<GuildId> all) {
        servers.add(all);
    }

    @Override
    public void joined(GuildId guild) {
        guilds.add(guild);
    }

    @Override
    public void removed(GuildId guild) {
        guilds.remove(guild);
    }

    @Override
    public void ended(GatewayEnd end) {
        ends.add(end);
    }
}

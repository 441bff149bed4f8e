package paperboy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paperboy.command.Commands;
import paperboy.digest.GuildId;
import paperboy.discord.CommandRegistration;
import paperboy.discord.InteractionBridge;
import paperboy.discord.gateway.DiscordGateway;
import paperboy.discord.gateway.GatewayEnd;
import paperboy.discord.gateway.GatewayListener;
import paperboy.discord.gateway.GatewaySettings;
import paperboy.pipeline.GuildChanges;

/** Paperboy among people: on the gateway, with its commands, answering. */
final class Presence implements GatewayListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Presence.class);
    private static final Duration DRAIN = Duration.ofSeconds(3);

    private final DiscordLink discord;
    private final Commands commands;
    private final GuildChanges guilds;
    private final Clock clock;
    private final Ending ending;
    private final InteractionBridge bridge;
    private final DiscordGateway gateway;
    private final AtomicBoolean registered = new AtomicBoolean();
    private final AtomicBoolean serversKnown = new AtomicBoolean();
    private final ExecutorService changes = Executors.newSingleThreadExecutor(Threads.daemons("guilds"));

    Presence(DiscordLink discord, Commands commands, GuildChanges guilds, Clock clock, Ending ending) {
        this.discord = discord;
        this.commands = commands;
        this.guilds = guilds;
        this.clock = clock;
        this.ending = ending;
        bridge = new InteractionBridge(discord.rest(), commands);
        gateway = new DiscordGateway(
                GatewaySettings.standard(), discord.connection(), discord.token(), discord.rest(), this);
    }

    /** Begins to log in; returns at once. */
    void open() {
        gateway.open();
    }

    /** Tells Discord our commands, unless it took them before. To be called again while it fails. */
    void register() {
        if (registered.get()) {
            return;
        }
        CommandRegistration.Outcome outcome =
                CommandRegistration.register(discord.rest(), discord.identity(), commands.specs());
        if (outcome instanceof CommandRegistration.Outcome.Failed failed) {
            LOG.warn("commands not registered why={}", failed.why());
        } else {
            registered.set(true);
        }
    }

    @Override
    public void interaction(JsonNode raw) {
        bridge.accept(raw);
    }

    @Override
    public void servers(Set<GuildId> servers) {
        changes.execute(() -> {
            guilds.present(servers, clock.instant());
            serversKnown.set(true);
        });
    }

    /** Deletes what is kept of servers that removed us long ago, once Discord has said which have us. */
    void forget() {
        if (serversKnown.get()) {
            changes.execute(() -> guilds.forget(clock.instant()));
        }
    }

    @Override
    public void joined(GuildId guild) {
        changes.execute(() -> guilds.joined(guild, clock.instant()));
    }

    @Override
    public void removed(GuildId guild) {
        changes.execute(() -> guilds.removed(guild, clock.instant()));
    }

    @Override
    public void ended(GatewayEnd end) {
        LOG.error("gateway ended: {}", end.message());
        ending.end(end instanceof GatewayEnd.WrongToken ? Exit.TOKEN_REFUSED : Exit.DISCONNECTED);
    }

    /** Takes no more interactions, answers those at hand, and leaves the gateway. */
    @Override
    public void close() {
        bridge.close(DRAIN);
        gateway.close();
        changes.shutdownNow();
    }
}

package paperboy.sandbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paperboy.sandbox.guild.Channel;
import paperboy.sandbox.guild.EventLog;
import paperboy.sandbox.guild.Guild;
import paperboy.sandbox.guild.GuildJson;
import paperboy.sandbox.http.Json;

/** What Discord does to its bots on bad days, on demand. Thread-safe. */
public final class GatewayControl {
    private static final Logger log = LoggerFactory.getLogger(GatewayControl.class);

    private final Gateway gateway;
    private final Guild guild;
    private final EventLog events;

    public GatewayControl(Gateway gateway, Guild guild, EventLog events) {
        this.gateway = gateway;
        this.guild = guild;
        this.events = events;
    }

    /** How many sessions have a connection now: one is usual, two hear everything twice. */
    public int connected() {
        return (int) gateway.live().stream()
                .filter(session -> session.connection().isPresent())
                .count();
    }

    /** Asks every bot to reconnect and resume: op 7. */
    public void reconnect() {
        onEach(connection -> connection.sendOp(Opcode.RECONNECT, NullNode.getInstance()));
    }

    /** Ends all sessions for good: op 9, not resumable. */
    public void invalidate() {
        onEach(connection -> connection.sendOp(Opcode.INVALID_SESSION, BooleanNode.FALSE));
        gateway.forgetSessions();
    }

    /** Tells every bot that its session is invalid but can be resumed: op 9 with true. */
    public void invalidateResumably() {
        onEach(connection -> connection.sendOp(Opcode.INVALID_SESSION, BooleanNode.TRUE));
    }

    /** Closes every connection with a code; sessions can be resumed unless the code is fatal. */
    public void close(int code) {
        onEach(connection -> connection.close(code, "closed by the sandbox"));
    }

    /** Resets every connection without a word; sessions can be resumed. */
    public void drop() {
        onEach(GatewayConnection::drop);
    }

    /** Leaves every connection open but says nothing more on it, not even to heartbeats. */
    public void mute() {
        onEach(GatewayConnection::mute);
    }

    /** The next so many logins and resumes are closed with a code: 4014, for instance. */
    public void closeNextLogins(int code, int count) {
        gateway.closeNextLogins(code, count);
    }

    /** The guild becomes unavailable, as in an outage of Discord's. */
    public void beginOutage() {
        guild.setPresence(Guild.Presence.OUTAGE);
        gateway.dispatch("GUILD_DELETE", gone().put("unavailable", true));
    }

    /** The bot is removed from the guild. */
    public void removeBot() {
        guild.setPresence(Guild.Presence.REMOVED);
        gateway.dispatch("GUILD_DELETE", gone());
    }

    /** The guild is back after an outage, or the bot was invited again. */
    public void restoreGuild() {
        guild.setPresence(Guild.Presence.THERE);
        gateway.dispatch("GUILD_CREATE", GuildJson.created(guild));
    }

    /** Takes these permissions from the bot in a channel, and gives back all others. */
    public void deny(Channel channel, long permissions) {
        channel.denyBot(permissions);
        gateway.dispatch("CHANNEL_UPDATE", guild.json(channel));
    }

    public void delete(Channel channel) {
        JsonNode last = guild.json(channel);
        if (guild.close(channel.id()).isPresent()) {
            gateway.dispatch("CHANNEL_DELETE", last);
            events.publish("reload", Json.object());
        }
    }

    private ObjectNode gone() {
        return Json.object().put("id", String.valueOf(guild.id()));
    }

    @FunctionalInterface
    private interface Act {
        void on(GatewayConnection connection) throws IOException;
    }

    private void onEach(Act act) {
        for (Session session : gateway.live()) {
            session.connection().ifPresent(connection -> {
                try {
                    act.on(connection);
                } catch (IOException lost) {
                    log.debug("session {} had lost its connection: {}", session.id(), lost.toString());
                }
            });
        }
    }
}

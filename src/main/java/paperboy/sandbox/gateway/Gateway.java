package paperboy.sandbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import paperboy.sandbox.guild.EventLog;
import paperboy.sandbox.guild.Guild;
import paperboy.sandbox.guild.GuildJson;
import paperboy.sandbox.http.Json;
import paperboy.sandbox.http.WebSocket;

/** The gateway: takes connections, opens and resumes sessions, dispatches to all of them. Thread-safe. */
public final class Gateway {
    /** Sessions kept, so that they can be resumed. */
    private static final int KEPT = 16;

    /** Members, presences, message content: granted to nobody here. */
    private static final int PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);

    private final String token;
    private final Guild guild;
    private final EventLog events;
    private final Map<String, Session> sessions = new LinkedHashMap<>();
    private final Deque<Integer> refusals = new ArrayDeque<>();

    public Gateway(String token, Guild guild, EventLog events) {
        this.token = token;
        this.guild = guild;
        this.events = events;
    }

    /** Serves one connection until it ends. */
    public void serve(WebSocket socket) throws IOException {
        GatewayConnection connection = new GatewayConnection(socket, this);
        try {
            connection.run();
        } finally {
            connection.session().ifPresent(session -> session.detach(connection));
            if (socket.saidGoodbye()) {
                connection.session().ifPresent(this::forget);
            }
            tellPresence();
        }
    }

    /** Whether a bot is connected and logged in. */
    public boolean isOnline() {
        return live().stream().anyMatch(session -> session.connection().isPresent());
    }

    public void dispatch(String type, JsonNode body) {
        for (Session session : live()) {
            session.dispatch(type, body);
        }
    }

    /** The next so many logins and resumes are closed with a code. */
    void closeNextLogins(int code, int count) {
        synchronized (refusals) {
            refusals.addAll(Collections.nCopies(count, code));
        }
    }

    private boolean refused(GatewayConnection connection) throws IOException {
        Integer code;
        synchronized (refusals) {
            code = refusals.poll();
        }
        if (code != null) {
            connection.close(code, "closed by the sandbox");
        }
        return code != null;
    }

    boolean identify(GatewayConnection connection, JsonNode body) throws IOException {
        if (refused(connection)) {
            return false;
        }
        if (!isToken(body)) {
            connection.close(4004, "Authentication failed.");
            return false;
        }
        if ((body.path("intents").asInt(0) & PRIVILEGED) != 0) {
            connection.close(4014, "Disallowed intent(s).");
            return false;
        }
        Session session = new Session(UUID.randomUUID().toString().replace("-", ""));
        connection.belongsTo(session);
        makeRoom();
        // Kept first, so that nothing that happens once READY is heard is lost; nothing overtakes READY under the lock.
        synchronized (session) {
            session.attach(connection);
            keep(session);
            session.dispatch("READY", ready(session, body));
            if (guild.presence() == Guild.Presence.THERE) {
                session.dispatch("GUILD_CREATE", GuildJson.created(guild));
            }
        }
        tellPresence();
        return true;
    }

    boolean resume(GatewayConnection connection, JsonNode body) throws IOException {
        if (refused(connection)) {
            return false;
        }
        if (!isToken(body)) {
            connection.close(4004, "Authentication failed.");
            return false;
        }
        long after = body.path("seq").asLong();
        Optional<Session> known = find(body.path("session_id").asText()).filter(session -> session.remembers(after));
        if (known.isEmpty()) {
            connection.sendOp(Opcode.INVALID_SESSION, BooleanNode.FALSE);
            return true;
        }
        connection.belongsTo(known.get());
        known.get().resume(connection, after);
        tellPresence();
        return true;
    }

    /** All sessions that could still be resumed. */
    List<Session> live() {
        synchronized (sessions) {
            return new ArrayList<>(sessions.values());
        }
    }

    /** Ends all sessions: none can be resumed. */
    void forgetSessions() {
        synchronized (sessions) {
            sessions.clear();
        }
    }

    private Optional<Session> find(String id) {
        synchronized (sessions) {
            return Optional.ofNullable(sessions.get(id));
        }
    }

    private void makeRoom() {
        synchronized (sessions) {
            sessions.values()
                    .removeIf(old -> sessions.size() >= KEPT && old.connection().isEmpty());
        }
    }

    private void keep(Session session) {
        synchronized (sessions) {
            sessions.put(session.id(), session);
        }
    }

    private void forget(Session session) {
        synchronized (sessions) {
            sessions.remove(session.id());
        }
    }

    private void tellPresence() {
        events.publish("bot", Json.object().put("online", isOnline()));
    }

    private boolean isToken(JsonNode body) {
        String given = body.path("token").asText();
        return given.equals(token) || given.equals("Bot " + token);
    }

    private ObjectNode ready(Session session, JsonNode identify) {
        ObjectNode ready = Json.object().put("v", 10).put("session_id", session.id());
        ready.set("user", guild.bot().user());
        ready.putArray("guilds")
                .addObject()
                .put("id", String.valueOf(guild.id()))
                .put("unavailable", true);
        ready.put("resume_gateway_url", "wss://gateway-sandbox.discord.gg").put("session_type", "normal");
        ready.putArray("private_channels");
        ready.putObject("application")
                .put("id", String.valueOf(guild.applicationId()))
                .put("flags", 0);
        if (identify.path("shard").isArray()) {
            ready.set("shard", identify.path("shard"));
        }
        return ready;
    }
}

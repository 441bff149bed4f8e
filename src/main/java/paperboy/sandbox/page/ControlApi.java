package paperboy.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import paperboy.sandbox.fault.Fault;
import paperboy.sandbox.fault.Faults;
import paperboy.sandbox.gateway.GatewayControl;
import paperboy.sandbox.guild.Channel;
import paperboy.sandbox.guild.Guild;
import paperboy.sandbox.guild.Permissions;
import paperboy.sandbox.http.HttpReply;
import paperboy.sandbox.http.Json;

/**
 * Discord's bad days over HTTP, for tests in another process. Each answers 200, or 400 {@code {"problem"}}.
 *
 * <ul>
 *   <li>{@code POST /api/faults {"faults":["reset-after*2"]}} arms, {@code {"clear":true}} disarms first; both, and
 *       {@code GET /api/faults}, answer what is armed.
 *   <li>{@code POST /api/gateway {"action":…}}: {@code reconnect} (op 7), {@code invalidate} (op 9),
 *       {@code invalidate-resumably}, {@code close} with {@code code}, {@code drop}, {@code mute}, and
 *       {@code close-logins} with {@code code} and {@code count}.
 *   <li>{@code POST /api/guild {"action":…}}: {@code outage}, {@code remove}, {@code restore}.
 *   <li>{@code POST /api/channels {"channel":ID,"action":"deny","permissions":["SEND_MESSAGES"]}}, or {@code "delete"}.
 * </ul>
 */
public final class ControlApi {
    private final Faults faults;
    private final GatewayControl gateway;
    private final Guild guild;

    public ControlApi(Faults faults, GatewayControl gateway, Guild guild) {
        this.faults = faults;
        this.gateway = gateway;
        this.guild = guild;
    }

    HttpReply listFaults() {
        ObjectNode json = Json.object();
        ArrayNode armed = json.putArray("faults");
        faults.armed().forEach(fault -> armed.add(fault.text()));
        return HttpReply.json(200, json);
    }

    HttpReply arm(JsonNode body) {
        if (body.path("clear").asBoolean(false)) {
            faults.clear();
        }
        for (JsonNode text : body.path("faults")) {
            try {
                faults.arm(Fault.parse(text.asText()));
            } catch (IllegalArgumentException e) {
                throw Problem.badRequest(String.valueOf(e.getMessage()));
            }
        }
        return listFaults();
    }

    HttpReply gateway(JsonNode body) {
        int code = body.path("code").asInt(4000);
        switch (body.path("action").asText()) {
            case "reconnect" -> gateway.reconnect();
            case "invalidate" -> gateway.invalidate();
            case "invalidate-resumably" -> gateway.invalidateResumably();
            case "close" -> gateway.close(code);
            case "drop" -> gateway.drop();
            case "mute" -> gateway.mute();
            case "close-logins" ->
                gateway.closeNextLogins(code, body.path("count").asInt(1));
            default -> throw unknownAction(body);
        }
        return done();
    }

    HttpReply guild(JsonNode body) {
        switch (body.path("action").asText()) {
            case "outage" -> gateway.beginOutage();
            case "remove" -> gateway.removeBot();
            case "restore" -> gateway.restoreGuild();
            default -> throw unknownAction(body);
        }
        return done();
    }

    HttpReply channel(JsonNode body) {
        Channel channel =
                guild.channel(body.path("channel").asLong()).orElseThrow(() -> Problem.badRequest("No such channel"));
        switch (body.path("action").asText()) {
            case "deny" -> gateway.deny(channel, bits(body.path("permissions")));
            case "delete" -> gateway.delete(channel);
            default -> throw unknownAction(body);
        }
        return done();
    }

    private static long bits(JsonNode names) {
        long bits = 0;
        for (JsonNode name : names) {
            try {
                bits |= Permissions.named(name.asText());
            } catch (IllegalArgumentException e) {
                throw Problem.badRequest(String.valueOf(e.getMessage()));
            }
        }
        return bits;
    }

    private static Problem unknownAction(JsonNode body) {
        return Problem.badRequest("No action " + body.path("action").asText());
    }

    private static HttpReply done() {
        return HttpReply.json(200, Json.object());
    }
}

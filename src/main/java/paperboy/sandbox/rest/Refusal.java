package paperboy.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import paperboy.sandbox.http.Json;
import paperboy.sandbox.rules.FormErrors;

/**
 * Discord's no: a status and a body with a code
 * (https://docs.discord.com/developers/topics/opcodes-and-status-codes#json-json-error-codes). Thrown by a route,
 * turned into the answer in {@link RestApi}.
 */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient ObjectNode body;

    private Refusal(int status, ObjectNode body) {
        super(body.path("code").asText() + " " + body.path("message").asText(), null, false, false);
        this.status = status;
        this.body = body;
    }

    static Refusal of(int status, int code, String message) {
        return new Refusal(status, Json.object().put("message", message).put("code", code));
    }

    static Refusal invalidForm(FormErrors errors) {
        return new Refusal(400, errors.body());
    }

    static Refusal notFound() {
        return of(404, 0, "404: Not Found");
    }

    static Refusal unauthorized() {
        return of(401, 0, "401: Unauthorized");
    }

    static Refusal unknownChannel() {
        return of(404, 10003, "Unknown Channel");
    }

    static Refusal unknownGuild() {
        return of(404, 10004, "Unknown Guild");
    }

    static Refusal unknownMessage() {
        return of(404, 10008, "Unknown Message");
    }

    static Refusal unknownWebhook() {
        return of(404, 10015, "Unknown Webhook");
    }

    static Refusal unknownInteraction() {
        return of(404, 10062, "Unknown interaction");
    }

    static Refusal alreadyAcknowledged() {
        return of(400, 40060, "Interaction has already been acknowledged.");
    }

    static Refusal missingAccess() {
        return of(403, 50001, "Missing Access");
    }

    static Refusal missingPermissions() {
        return of(403, 50013, "Missing Permissions");
    }

    static Refusal emptyMessage() {
        return of(400, 50006, "Cannot send an empty message");
    }

    static Refusal invalidWebhookToken() {
        return of(401, 50027, "Invalid Webhook Token");
    }

    int status() {
        return status;
    }

    ObjectNode body() {
        return body;
    }
}

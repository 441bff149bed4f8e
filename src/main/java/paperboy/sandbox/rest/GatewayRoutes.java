package paperboy.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import paperboy.sandbox.http.Json;

/** Where the gateway is (https://docs.discord.com/developers/events/gateway#get-gateway). */
final class GatewayRoutes {
    /** Clients keep this address beyond a login, so it is the same in every sandbox. */
    private static final String URL = "wss://gateway.discord.gg";

    private GatewayRoutes() {}

    static void addTo(Routes routes) {
        routes.open("GET", "/gateway", call -> RestReply.ok(Json.object().put("url", URL)));
        routes.bot("GET", "/gateway/bot", call -> RestReply.ok(forBot()));
    }

    private static ObjectNode forBot() {
        ObjectNode json = Json.object().put("url", URL).put("shards", 1);
        json.putObject("session_start_limit")
                .put("total", 1000)
                .put("remaining", 1000)
                .put("reset_after", 86_400_000)
                .put("max_concurrency", 1);
        return json;
    }
}

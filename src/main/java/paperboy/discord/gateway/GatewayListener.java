package paperboy.discord.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import paperboy.digest.GuildId;

/** Who hears of what the gateway brings. Its methods are called on the gateway's thread and must return at once. */
public interface GatewayListener {

    /** Somebody used a command, a button or a menu: the {@code d} of an {@code INTERACTION_CREATE}. */
    void interaction(JsonNode raw);

    /** These are all the servers that we are in: told when a session begins, before anything of each. */
    void servers(Set<GuildId> servers);

    /** We are in this server: told at login for each, when we are invited, and after each outage of the server. */
    void joined(GuildId guild);

    /** We were removed from this server, or it was deleted. An outage is not told. */
    void removed(GuildId guild);

    /** The gateway has given up. Called once, on a thread of its own. */
    void ended(GatewayEnd end);
}

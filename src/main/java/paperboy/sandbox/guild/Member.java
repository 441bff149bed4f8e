package paperboy.sandbox.guild;

import com.fasterxml.jackson.databind.node.ObjectNode;
import paperboy.sandbox.http.Json;

/**
 * Somebody in the guild.
 *
 * @param permissions bits in the guild, before a channel takes any away
 */
public record Member(long id, String username, Kind kind, long permissions) {
    public enum Kind {
        PERSON,
        BOT
    }

    public boolean isAdmin() {
        return (permissions & Permissions.ADMINISTRATOR) != 0;
    }

    /** Whether a command with these {@code default_member_permissions} is open to this member; empty text: to all. */
    public boolean mayUse(String defaultMemberPermissions) {
        if (defaultMemberPermissions.isEmpty() || isAdmin()) {
            return true;
        }
        long needed = Long.parseLong(defaultMemberPermissions);
        return needed != 0 && (permissions & needed) == needed;
    }

    /** The user object as Discord sends it. */
    public ObjectNode user() {
        ObjectNode user = Json.object().put("id", String.valueOf(id)).put("username", username);
        user.put("discriminator", kind == Kind.BOT ? "0001" : "0").put("public_flags", 0);
        user.putNull("global_name").putNull("avatar").putNull("avatar_decoration_data");
        if (kind == Kind.BOT) {
            user.put("bot", true);
        }
        return user;
    }

    /** The member object of an interaction. */
    public ObjectNode inGuild(String joinedAt) {
        ObjectNode member = Json.object();
        member.set("user", user());
        member.putArray("roles");
        member.put("permissions", String.valueOf(permissions)).put("joined_at", joinedAt);
        member.putNull("nick").putNull("avatar").putNull("premium_since").putNull("communication_disabled_until");
        member.put("deaf", false).put("mute", false).put("pending", false).put("flags", 0);
        return member;
    }
}

package paperboy.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.OptionalLong;
import paperboy.command.Caller;
import paperboy.command.Caller.Rights;
import paperboy.digest.ChannelId;
import paperboy.digest.GuildId;
import paperboy.digest.UserId;
import paperboy.text.Language;

/**
 * Something a person did, as Discord tells it
 * (https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object).
 *
 * @param token answers this interaction for 15 minutes; a secret
 * @param data what was typed, pressed or chosen
 */
record Interaction(String id, String token, String application, Kind kind, Caller caller, JsonNode data) {
    private static final long ADMINISTRATOR = 1L << 3;
    private static final long MANAGE_GUILD = 1L << 5;

    /** What a person did. */
    enum Kind {
        COMMAND,
        /** A button or a menu. */
        COMPONENT,
        TYPING,
        /** Something we offer nowhere. */
        OTHER
    }

    /** Empty if it lacks what every interaction has. */
    static Optional<Interaction> read(JsonNode raw) {
        JsonNode member = raw.path("member");
        JsonNode user = member.has("user") ? member.path("user") : raw.path("user");
        try {
            Caller caller = new Caller(
                    UserId.parse(user.path("id").asText()),
                    Optional.of(raw.path("guild_id").asText(""))
                            .filter(guild -> !guild.isEmpty() && !guild.equals("null"))
                            .map(GuildId::parse),
                    ChannelId.parse(
                            raw.path("channel_id").asText(raw.at("/channel/id").asText())),
                    language(raw),
                    rights(member),
                    permissions(raw.path("app_permissions")));
            return Optional.of(new Interaction(
                    raw.path("id").asText(),
                    raw.path("token").asText(),
                    raw.path("application_id").asText(),
                    kind(raw.path("type").asInt()),
                    caller,
                    raw.path("data")));
        } catch (NumberFormatException incomplete) {
            return Optional.empty();
        }
    }

    private static Kind kind(int type) {
        return switch (type) {
            case 2 -> Kind.COMMAND;
            case 3 -> Kind.COMPONENT;
            case 4 -> Kind.TYPING;
            default -> Kind.OTHER;
        };
    }

    private static Language language(JsonNode raw) {
        return Language.of(raw.path("locale").asText(raw.path("guild_locale").asText("en")));
    }

    private static Rights rights(JsonNode member) {
        long permissions = permissions(member.path("permissions")).orElse(0);
        return (permissions & (MANAGE_GUILD | ADMINISTRATOR)) != 0 ? Rights.ADMIN : Rights.MEMBER;
    }

    /** Discord writes permissions as strings, because they outgrew what JavaScript counts. */
    static OptionalLong permissions(JsonNode bits) {
        try {
            return bits.isTextual() ? OptionalLong.of(Long.parseUnsignedLong(bits.asText())) : OptionalLong.empty();
        } catch (NumberFormatException tooNew) {
            return OptionalLong.empty();
        }
    }

    /** Without the token and what was typed. */
    @Override
    public String toString() {
        return kind + " " + id;
    }
}

package paperboy.sandbox.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/**
 * Limits of messages (https://docs.discord.com/developers/resources/message#create-message). Classic messages only: a
 * body with the flag for components v2 is refused.
 */
public final class MessageRules {
    /** Content, embeds, … : what makes a message more than nothing. */
    private static final List<String> SUBSTANCE =
            List.of("content", "embeds", "components", "attachments", "poll", "sticker_ids", "message_reference");

    /** Suppress embeds, ephemeral, suppress notifications, voice message. */
    private static final int SETTABLE_FLAGS = 4 | 64 | 4096 | 8192;

    private static final int COMPONENTS_V2 = 1 << 15;

    private MessageRules() {}

    /** Everything wrong with a message's body but its being empty. */
    public static FormErrors check(JsonNode body) {
        FormErrors errors = new FormErrors();
        check(Form.of(body, errors));
        return errors;
    }

    static void check(Form message) {
        message.atMost(2000, "content");
        nonce(message);
        EmbedRules.check(message);
        ComponentRules.check(message);
        message.items("attachments", 10);
        message.part("allowed_mentions").ifPresent(MessageRules::mentions);
        flags(message);
    }

    /** Whether there is nothing to show: Discord answers 50006. */
    public static boolean isEmpty(JsonNode body) {
        return SUBSTANCE.stream().noneMatch(field -> isFilled(body.path(field)));
    }

    private static boolean isFilled(JsonNode value) {
        return value.isTextual() ? !value.asText().isBlank() : !value.isEmpty();
    }

    private static void nonce(Form message) {
        if (message.has("nonce") && message.text("nonce").length() > 25) {
            message.fault("nonce", "NONCE_TYPE_TOO_LONG", "Nonce must be 25 or fewer characters long.");
        }
    }

    private static void mentions(Form mentions) {
        for (JsonNode kind : mentions.node().path("parse")) {
            String named = kind.asText();
            if (!Set.of("roles", "users", "everyone").contains(named)) {
                mentions.fault("parse", "BASE_TYPE_CHOICES", "Value must be one of ('users', 'everyone', 'roles').");
            } else if (mentions.node().path(named).size() > 0) {
                mentions.fault(
                        "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                        "parse:[\"" + named + "\"] and " + named + ": [ids...] are mutually exclusive.");
            }
        }
        for (String list : List.of("roles", "users")) {
            mentions.items(list, 100);
        }
    }

    private static void flags(Form message) {
        int flags = message.number("flags", 0);
        if ((flags & COMPONENTS_V2) != 0) {
            message.fault("flags", "SANDBOX_UNSUPPORTED", "The sandbox does not draw components v2.");
        } else if ((flags & ~SETTABLE_FLAGS) != 0) {
            message.fault("flags", "MESSAGE_FLAGS_INVALID", "Only certain flags can be set on create.");
        }
    }
}

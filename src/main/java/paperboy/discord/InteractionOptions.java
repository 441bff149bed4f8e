package paperboy.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import paperboy.command.CommandRequest;
import paperboy.command.CompletionRequest;
import paperboy.command.OptionValue;
import paperboy.command.Options;
import paperboy.digest.ChannelId;

/**
 * Reads what was typed after a command's name
 * (https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-application-command-interaction-data-option-structure).
 */
final class InteractionOptions {
    private static final int SUBCOMMAND = 1;
    private static final int TEXT = 3;
    private static final int WHOLE_NUMBER = 4;
    private static final int CHANNEL = 7;

    private InteractionOptions() {}

    static CommandRequest command(Interaction interaction) {
        return new CommandRequest(
                interaction.id(), interaction.caller(), subcommand(interaction), options(interaction));
    }

    /** Empty if no option is being typed. */
    static Optional<CompletionRequest> completion(Interaction interaction) {
        for (JsonNode option : typed(interaction)) {
            if (option.path("focused").asBoolean(false)) {
                return Optional.of(new CompletionRequest(
                        interaction.caller(),
                        subcommand(interaction),
                        option.path("name").asText(),
                        option.path("value").asText(),
                        options(interaction)));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> subcommand(Interaction interaction) {
        JsonNode first = interaction.data().path("options").path(0);
        return first.path("type").asInt() == SUBCOMMAND
                ? Optional.of(first.path("name").asText())
                : Optional.empty();
    }

    private static JsonNode typed(Interaction interaction) {
        JsonNode options = interaction.data().path("options");
        return subcommand(interaction).isPresent() ? options.path(0).path("options") : options;
    }

    /** All but the one that is being typed; kinds that no command of ours asks for are left out. */
    private static Options options(Interaction interaction) {
        Map<String, OptionValue> values = new HashMap<>();
        for (JsonNode option : typed(interaction)) {
            if (!option.path("focused").asBoolean(false)) {
                value(option, interaction.data().path("resolved"))
                        .ifPresent(value -> values.put(option.path("name").asText(), value));
            }
        }
        return new Options(values);
    }

    private static Optional<OptionValue> value(JsonNode option, JsonNode resolved) {
        JsonNode value = option.path("value");
        return switch (option.path("type").asInt()) {
            case TEXT -> Optional.of(new OptionValue.Text(value.asText()));
            case WHOLE_NUMBER -> Optional.of(new OptionValue.WholeNumber(value.asLong()));
            case CHANNEL -> channel(value.asText(), resolved);
            default -> Optional.empty();
        };
    }

    private static Optional<OptionValue> channel(String id, JsonNode resolved) {
        JsonNode channel = resolved.path("channels").path(id);
        try {
            return Optional.of(new OptionValue.Channel(
                    ChannelId.parse(id),
                    channel.path("name").asText(id),
                    Interaction.permissions(channel.path("app_permissions"))));
        } catch (NumberFormatException noChannel) {
            return Optional.empty();
        }
    }
}

package paperboy.discord.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import paperboy.command.CommandSpec;
import paperboy.command.CommandSpec.Access;
import paperboy.command.OptionSpec;
import paperboy.text.Language;
import paperboy.text.Messages;

/**
 * Commands as Discord registers them
 * (https://docs.discord.com/developers/interactions/application-commands#create-global-application-command). Names are
 * English everywhere; descriptions and choices speak Chinese to those who use Discord in Simplified Chinese.
 */
public final class CommandJson {
    private static final int CHAT_INPUT = 1;
    private static final int SUBCOMMAND = 1;
    private static final int GUILD_INSTALL = 0;
    private static final int IN_GUILD = 0;
    private static final int IN_BOT_DM = 1;
    /** MANAGE_GUILD; a string, as Discord writes permissions. */
    private static final String MANAGE_SERVER = "32";
    /** Text and announcement channels, and their threads. */
    private static final List<Integer> CHANNEL_TYPES = List.of(0, 5, 10, 11, 12);

    private static final Map<OptionSpec.Kind, Integer> OPTION_TYPES =
            Map.of(OptionSpec.Kind.TEXT, 3, OptionSpec.Kind.WHOLE_NUMBER, 4, OptionSpec.Kind.CHANNEL, 7);

    private static final Messages ENGLISH = Messages.in(Language.ENGLISH);
    private static final Messages CHINESE = Messages.in(Language.CHINESE);

    private CommandJson() {}

    /** All commands, as the body of a bulk overwrite. */
    public static ArrayNode of(List<CommandSpec> specs) {
        ArrayNode commands = JsonNodeFactory.instance.arrayNode();
        specs.forEach(spec -> commands.add(of(spec)));
        return commands;
    }

    private static ObjectNode of(CommandSpec spec) {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("type", CHAT_INPUT).put("name", spec.name());
        describe(json, "command." + spec.name());
        json.putArray("integration_types").add(GUILD_INSTALL);
        ArrayNode contexts = json.putArray("contexts").add(IN_GUILD);
        if (spec.access() == Access.MANAGE_SERVER) {
            json.put("default_member_permissions", MANAGE_SERVER);
        } else {
            contexts.add(IN_BOT_DM);
        }
        ArrayNode options = JsonNodeFactory.instance.arrayNode();
        for (CommandSpec.Subcommand subcommand : spec.subcommands()) {
            ObjectNode word = options.addObject().put("type", SUBCOMMAND).put("name", subcommand.name());
            describe(word, "command." + spec.name() + "." + subcommand.name());
            addOptions(word, options(spec.name(), subcommand.options()));
        }
        options.addAll(options(spec.name(), spec.options()));
        addOptions(json, options);
        return json;
    }

    private static void addOptions(ObjectNode owner, ArrayNode options) {
        if (!options.isEmpty()) {
            owner.set("options", options);
        }
    }

    private static ArrayNode options(String command, List<OptionSpec> specs) {
        ArrayNode options = JsonNodeFactory.instance.arrayNode();
        specs.forEach(spec -> options.add(option(command, spec)));
        return options;
    }

    private static ObjectNode option(String command, OptionSpec spec) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("type", OPTION_TYPES.get(spec.kind()))
                .put("name", spec.name());
        String own = "option." + command + "." + spec.name();
        describe(json, ENGLISH.has(own) ? own : "option." + spec.name());
        if (spec.presence() == OptionSpec.Presence.REQUIRED) {
            json.put("required", true);
        }
        if (spec.completion() == OptionSpec.Completion.WHILE_TYPING) {
            json.put("autocomplete", true);
        }
        if (spec.kind() == OptionSpec.Kind.CHANNEL) {
            ArrayNode types = json.putArray("channel_types");
            CHANNEL_TYPES.forEach(types::add);
        }
        spec.least().ifPresent(least -> json.put("min_value", least));
        spec.most().ifPresent(most -> json.put("max_value", most));
        addChoices(json, spec);
        return json;
    }

    private static void addChoices(ObjectNode json, OptionSpec spec) {
        if (spec.choices().isEmpty()) {
            return;
        }
        ArrayNode choices = json.putArray("choices");
        for (String value : spec.choices()) {
            String key = "choice." + spec.name() + "." + value;
            ObjectNode choice = choices.addObject().put("name", cut(ENGLISH.say(key), DiscordLimits.CHOICE_NAME));
            choice.putObject("name_localizations")
                    .put(Language.CHINESE.tag(), cut(CHINESE.say(key), DiscordLimits.CHOICE_NAME));
            choice.put("value", value);
        }
    }

    private static void describe(ObjectNode json, String key) {
        json.put("description", cut(ENGLISH.say(key), DiscordLimits.COMMAND_DESCRIPTION));
        json.putObject("description_localizations")
                .put(Language.CHINESE.tag(), cut(CHINESE.say(key), DiscordLimits.COMMAND_DESCRIPTION));
    }

    private static String cut(String words, int most) {
        return DiscordText.plain(words, most);
    }
}

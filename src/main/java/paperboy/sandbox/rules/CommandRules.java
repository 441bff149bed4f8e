package paperboy.sandbox.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Limits of commands (https://docs.discord.com/developers/interactions/application-commands). */
public final class CommandRules {
    private static final Pattern NAME = Pattern.compile("[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}");

    private static final int CHAT_INPUT = 1;
    private static final int SUBCOMMAND = 1;
    private static final int GROUP = 2;
    private static final Set<Integer> LEAVES = Set.of(3, 4, 5, 6, 7, 8, 9, 10, 11);
    private static final Set<Integer> ALL = Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    private static final Set<Integer> WITH_CHOICES = Set.of(3, 4, 10);

    private CommandRules() {}

    /** Everything wrong with the list of commands that a bulk overwrite sends. */
    public static FormErrors checkAll(JsonNode commands) {
        FormErrors errors = new FormErrors();
        if (!commands.isArray()) {
            errors.add(List.of(), "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
            return errors;
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < commands.size(); i++) {
            Form command = new Form(commands.get(i), List.of(String.valueOf(i)), errors);
            check(command);
            if (!names.add(command.number("type", CHAT_INPUT) + command.text("name"))) {
                command.fault(
                        "name", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
            }
        }
        if (commands.size() > 100) {
            errors.add(List.of(), "BASE_TYPE_MAX_LENGTH", "Must be 100 or fewer in length.");
        }
        return errors;
    }

    private static void check(Form command) {
        command.needs("name").oneOf(Set.of(1, 2, 3), "type").atMost(32, "name");
        if (command.number("type", CHAT_INPUT) != CHAT_INPUT) {
            return;
        }
        named(command);
        options(command, ALL);
        if (size(command.node()) > 8000) {
            command.fault("APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)");
        }
    }

    private static void named(Form form) {
        name(form, "name", form.text("name"));
        form.needs("description").between(1, 100, "description");
        form.part("name_localizations")
                .ifPresent(names ->
                        names.node().fieldNames().forEachRemaining(locale -> name(names, locale, names.text(locale))));
        form.part("description_localizations")
                .ifPresent(
                        texts -> texts.node().fieldNames().forEachRemaining(locale -> texts.between(1, 100, locale)));
    }

    private static void name(Form form, String field, String name) {
        if (form.has(field) && (!NAME.matcher(name).matches() || !name.equals(name.toLowerCase(Locale.ROOT)))) {
            form.fault(field, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }
    }

    private static void options(Form form, Set<Integer> fitting) {
        Set<String> names = new HashSet<>();
        boolean optionalSeen = false;
        for (Form option : form.items("options", 25)) {
            option.needs("type").oneOf(fitting, "type").needs("name");
            named(option);
            if (!names.add(option.text("name"))) {
                option.fault("name", "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists");
            }
            boolean nested = option.number("type", 0) <= GROUP;
            boolean required = option.node().path("required").asBoolean(false);
            if (!nested && required && optionalSeen) {
                option.fault(
                        "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                        "Required options must be placed before non-required options");
            }
            optionalSeen |= !nested && !required;
            choices(option);
            options(option, below(option.number("type", 0)));
        }
    }

    /** The types of option that fit below one: group, subcommand, option, in this order and no deeper. */
    private static Set<Integer> below(int type) {
        return switch (type) {
            case GROUP -> Set.of(SUBCOMMAND);
            case SUBCOMMAND -> LEAVES;
            default -> Set.of();
        };
    }

    private static void choices(Form option) {
        List<Form> choices = option.items("choices", 25);
        for (Form choice : choices) {
            choice.needs("name").needs("value").between(1, 100, "name");
            if (choice.node().path("value").isTextual()) {
                choice.between(1, 100, "value");
            }
        }
        boolean completes = option.node().path("autocomplete").asBoolean(false);
        if (!choices.isEmpty() && completes) {
            option.fault(
                    "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES", "Choices and autocomplete exclude each other");
        }
        if ((completes || !choices.isEmpty()) && !WITH_CHOICES.contains(option.number("type", 0))) {
            option.fault("type", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "This option type takes no choices");
        }
    }

    /** Names, descriptions and values of a command and of all below it; of localizations the longest counts. */
    private static int size(JsonNode part) {
        int size = longest(part, "name") + longest(part, "description");
        for (JsonNode choice : part.path("choices")) {
            size += longest(choice, "name") + Form.length(choice.path("value").asText(""));
        }
        for (JsonNode option : part.path("options")) {
            size += size(option);
        }
        return size;
    }

    private static int longest(JsonNode part, String field) {
        int longest = Form.length(part.path(field).asText(""));
        for (JsonNode text : part.path(field + "_localizations")) {
            longest = Math.max(longest, Form.length(text.asText("")));
        }
        return longest;
    }
}

package paperboy.sandbox.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Limits of classic message components (https://docs.discord.com/developers/components/reference). */
final class ComponentRules {
    private static final int ROW = 1;
    private static final int BUTTON = 2;
    private static final int TEXT_SELECT = 3;
    private static final int LINK = 5;
    private static final int PREMIUM = 6;
    private static final Set<Integer> SELECTS = Set.of(3, 5, 6, 7, 8);
    private static final Set<Integer> IN_ROW = Set.of(2, 3, 5, 6, 7, 8);
    private static final Set<String> LINK_SCHEMES = Set.of("http", "https", "discord");

    private ComponentRules() {}

    /** Checks a message's rows, and that no custom_id comes twice in the message. */
    static void check(Form message) {
        Set<String> ids = new HashSet<>();
        for (Form row : message.items("components", 5)) {
            row.needs("type").oneOf(Set.of(ROW), "type");
            checkRow(row, ids);
        }
    }

    private static void checkRow(Form row, Set<String> ids) {
        List<Form> parts = row.items("components", 1, 5);
        boolean hasSelect = parts.stream().anyMatch(part -> SELECTS.contains(part.number("type", 0)));
        if (hasSelect && parts.size() > 1) {
            row.fault(
                    "components",
                    "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
                    "The specified component exceeds the maximum width");
        }
        for (Form part : parts) {
            part.needs("type").oneOf(IN_ROW, "type").between(1, 100, "custom_id");
            if (part.number("type", 0) == BUTTON) {
                checkButton(part);
            } else if (SELECTS.contains(part.number("type", 0))) {
                checkSelect(part);
            }
            if (part.has("custom_id") && !ids.add(part.text("custom_id"))) {
                part.fault("custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
            }
        }
    }

    private static void checkButton(Form button) {
        int style = button.number("style", 0);
        button.needs("style").oneOf(Set.of(1, 2, 3, 4, 5, 6), "style").atMost(80, "label");
        if (style == LINK) {
            button.needs("url").address(512, LINK_SCHEMES, "url");
            if (button.has("custom_id")) {
                button.fault(
                        "custom_id",
                        "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
                        "A custom id and url cannot both be specified");
            }
        } else if (style != PREMIUM) {
            button.needs("custom_id");
            if (button.has("url")) {
                button.fault("url", "BUTTON_COMPONENT_INVALID_URL", "A url can only be specified on a link button");
            }
        }
        if (style != PREMIUM && !button.has("label") && !button.has("emoji")) {
            button.fault("label", "BASE_TYPE_REQUIRED", "This field is required");
        }
    }

    private static void checkSelect(Form select) {
        select.needs("custom_id")
                .atMost(150, "placeholder")
                .within(0, 25, "min_values")
                .within(1, 25, "max_values");
        if (select.number("type", 0) != TEXT_SELECT) {
            return;
        }
        Set<String> values = new HashSet<>();
        List<Form> options = select.needs("options").items("options", 1, 25);
        for (Form option : options) {
            option.needs("label").needs("value");
            option.between(1, 100, "label").between(1, 100, "value").atMost(100, "description");
            if (!values.add(option.text("value"))) {
                option.fault(
                        "value",
                        "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                        "The specified option value is already used");
            }
        }
        if (select.number("max_values", 1) > options.size()) {
            select.fault(
                    "max_values",
                    "NUMBER_TYPE_MAX",
                    "int value should be less than or equal to " + options.size() + ".");
        }
    }
}

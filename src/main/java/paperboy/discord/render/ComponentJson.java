package paperboy.discord.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import paperboy.command.Row;

/** Rows of buttons and menus (https://docs.discord.com/developers/components/reference). */
final class ComponentJson {
    private static final int ROW = 1;
    private static final int BUTTON = 2;
    private static final int MENU = 3;
    private static final int LINK_STYLE = 5;

    private ComponentJson() {}

    static ArrayNode rows(List<Row> rows) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        for (Row row : rows.subList(0, Math.min(rows.size(), DiscordLimits.ROWS))) {
            ArrayNode controls = json.addObject().put("type", ROW).putArray("components");
            if (row instanceof Row.Buttons buttons) {
                buttons.buttons().stream()
                        .limit(DiscordLimits.BUTTONS_IN_ROW)
                        .map(ComponentJson::button)
                        .forEach(controls::add);
            } else if (row instanceof Row.Menu menu) {
                controls.add(menu(menu));
            } else {
                throw new IllegalArgumentException("unknown row " + row.getClass());
            }
        }
        return json;
    }

    private static ObjectNode button(Row.Button button) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("type", BUTTON);
        if (button instanceof Row.Button.Press press) {
            json.put("style", style(press.look()))
                    .put("label", label(press.label()))
                    .put("custom_id", press.action().encoded());
            return press.look() == Row.Look.OFF ? json.put("disabled", true) : json;
        }
        if (button instanceof Row.Button.Visit visit) {
            String url = WebLink.of(visit.url(), DiscordLimits.BUTTON_URL)
                    .orElseThrow(() -> new IllegalArgumentException("no address for a button: " + visit.url()));
            return json.put("style", LINK_STYLE)
                    .put("label", label(visit.label()))
                    .put("url", url);
        }
        throw new IllegalArgumentException("unknown button " + button.getClass());
    }

    private static String label(String label) {
        return DiscordText.plain(label, DiscordLimits.BUTTON_LABEL);
    }

    private static int style(Row.Look look) {
        return switch (look) {
            case PRIMARY -> 1;
            case SECONDARY, OFF -> 2;
            case DANGER -> 4;
        };
    }

    private static ObjectNode menu(Row.Menu menu) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("type", MENU)
                .put("custom_id", menu.action().encoded())
                .put("placeholder", DiscordText.plain(menu.placeholder(), DiscordLimits.MENU_PLACEHOLDER));
        ArrayNode options = json.putArray("options");
        for (Row.MenuOption option :
                menu.options().subList(0, Math.min(menu.options().size(), DiscordLimits.MENU_OPTIONS))) {
            ObjectNode line = options.addObject().put("label", labelled(option)).put("value", option.value());
            String description = DiscordText.plain(option.description(), DiscordLimits.MENU_OPTION_TEXT);
            if (!description.isEmpty()) {
                line.put("description", description);
            }
        }
        return json.put("min_values", 1).put("max_values", Math.max(1, Math.min(menu.most(), options.size())));
    }

    /** Never empty: Discord refuses an option without a label. */
    private static String labelled(Row.MenuOption option) {
        String label = DiscordText.plain(option.label(), DiscordLimits.MENU_OPTION_TEXT);
        return label.isEmpty() ? option.value() : label;
    }
}

package paperboy.sandbox.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Limits of answers to interactions
 * (https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object).
 */
public final class CallbackRules {
    private static final int MESSAGE = 4;
    private static final int UPDATE = 7;
    private static final int CHOICES = 8;
    private static final int MODAL = 9;
    private static final int ROW = 1;
    private static final int LABEL = 18;

    private CallbackRules() {}

    /**
     * Everything wrong with a callback's body.
     *
     * @param fitting the types of answer that this kind of interaction takes
     */
    public static FormErrors check(JsonNode body, Set<Integer> fitting) {
        FormErrors errors = new FormErrors();
        Form callback = Form.of(body, errors).needs("type").oneOf(fitting, "type");
        int type = callback.number("type", 0);
        if (type == MESSAGE || type == UPDATE) {
            callback.part("data").ifPresent(MessageRules::check);
        } else if (type == CHOICES) {
            callback.needs("data").part("data").ifPresent(CallbackRules::choices);
        } else if (type == MODAL) {
            callback.needs("data").part("data").ifPresent(CallbackRules::modal);
        }
        return errors;
    }

    private static void choices(Form data) {
        for (Form choice : data.needs("choices").items("choices", 25)) {
            choice.needs("name").needs("value").between(1, 100, "name");
            if (choice.node().path("value").isTextual()) {
                choice.between(1, 100, "value");
            }
        }
    }

    private static void modal(Form modal) {
        modal.needs("custom_id").between(1, 100, "custom_id").needs("title").between(1, 45, "title");
        Set<String> ids = new HashSet<>();
        for (Form part : modal.needs("components").items("components", 1, 5)) {
            part.needs("type");
            if (part.number("type", 0) == ROW) {
                List<Form> inputs = part.items("components", 1, 1);
                inputs.forEach(input -> input(input, ids));
                inputs.forEach(input -> input.needs("label").between(1, 45, "label"));
            } else if (part.number("type", 0) == LABEL) {
                part.needs("label").between(1, 45, "label").atMost(100, "description");
                part.needs("component").part("component").ifPresent(input -> input(input, ids));
            }
        }
    }

    private static void input(Form input, Set<String> ids) {
        input.needs("type").needs("custom_id").between(1, 100, "custom_id").atMost(100, "placeholder");
        if (input.number("type", 0) == 4) {
            input.needs("style").oneOf(Set.of(1, 2), "style").atMost(4000, "value");
            input.within(0, 4000, "min_length").within(1, 4000, "max_length");
        }
        if (!ids.add(input.text("custom_id"))) {
            input.fault("custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        }
    }
}

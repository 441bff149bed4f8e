package paperboy.command;

import java.util.List;

/**
 * A press of a button or a choice in a menu.
 *
 * @param values the chosen values of a menu; empty for a button
 */
public record ActionRequest(String id, Caller caller, Action action, List<String> values) {
    public ActionRequest {
        values = List.copyOf(values);
    }
}

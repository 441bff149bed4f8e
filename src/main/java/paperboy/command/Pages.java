package paperboy.command;

import java.util.List;
import java.util.function.IntFunction;
import paperboy.text.Messages;

/**
 * Where in a long answer we are.
 *
 * @param offset of the first thing shown
 * @param size things a page
 * @param total things in all
 */
record Pages(int offset, int size, int total) {
    /** Moves an offset that points behind the end, since the answer became shorter, to the last page. */
    Pages {
        int last = Math.max(0, (total - 1) / size * size);
        offset = Math.min(Math.max(0, offset), last);
    }

    boolean isSingle() {
        return total <= size;
    }

    /** For people: {@code Page 2 of 4}. */
    String label(Messages messages) {
        return messages.say("page.label", offset / size + 1, (total + size - 1) / size);
    }

    /** What of all stands on this page. */
    <T> List<T> of(List<T> all) {
        return all.subList(offset, Math.min(all.size(), offset + size));
    }

    /** What is said below an answer, and which of several pages it is. */
    String footer(String said, Messages messages) {
        return isSingle() ? said : said + " · " + label(messages);
    }

    /** The buttons as a row of their own; none where all fits one page. */
    List<Row> row(Messages messages, IntFunction<Action> page) {
        return isSingle() ? List.of() : List.of(new Row.Buttons(buttons(messages, page)));
    }

    /** Buttons for the page before and the page behind; none where all fits one page. */
    List<Row.Button> buttons(Messages messages, IntFunction<Action> page) {
        if (isSingle()) {
            return List.of();
        }
        return List.of(
                button(messages.say("page.previous"), page, offset - size),
                button(messages.say("page.next"), page, offset + size));
    }

    private Row.Button button(String label, IntFunction<Action> page, int target) {
        boolean exists = target >= 0 && target < total;
        return new Row.Button.Press(label, page.apply(target), exists ? Row.Look.SECONDARY : Row.Look.OFF);
    }
}

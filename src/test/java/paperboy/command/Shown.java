package paperboy.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import paperboy.text.Card;
import paperboy.text.RichText;
import paperboy.text.Span;

/** A reply as lines that a person can read and a test can compare. */
final class Shown {
    private Shown() {}

    static String of(Reply reply) {
        List<String> lines = new ArrayList<>();
        lines.add(reply.delivery().name().toLowerCase(Locale.ROOT));
        if (!reply.text().isEmpty()) {
            lines.add(text(reply.text()));
        }
        for (Card card : reply.cards()) {
            if (!card.title().isEmpty()) {
                lines.add("== " + card.title());
            }
            lines.add(text(card.body()));
            card.footer().ifPresent(footer -> lines.add("-- " + footer));
        }
        for (Row row : reply.rows()) {
            lines.add(row(row));
        }
        return String.join("\n", lines);
    }

    static String text(RichText text) {
        return text.spans().stream().map(Shown::span).collect(Collectors.joining());
    }

    private static String span(Span span) {
        if (span instanceof Span.Strong) {
            return "**" + span.plain() + "**";
        }
        return span instanceof Span.Channel channel ? "<#" + channel.id() + ">" : span.plain();
    }

    private static String row(Row row) {
        if (row instanceof Row.Menu menu) {
            return "menu " + menu.action().encoded() + " (" + menu.placeholder() + ") "
                    + menu.options().stream()
                            .map(option -> option.value() + "=" + option.label())
                            .collect(Collectors.joining("; "));
        }
        return ((Row.Buttons) row).buttons().stream().map(Shown::button).collect(Collectors.joining(" "));
    }

    private static String button(Row.Button button) {
        if (button instanceof Row.Button.Visit visit) {
            return "[" + visit.label() + " -> " + visit.url() + "]";
        }
        Row.Button.Press press = (Row.Button.Press) button;
        String off = press.look() == Row.Look.OFF ? " off" : "";
        return "[" + press.label() + " " + press.action().encoded() + off + "]";
    }
}

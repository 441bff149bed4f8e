package paperboy.cli;

import paperboy.digest.Digest;
import paperboy.digest.DigestCard;
import paperboy.text.Card;
import paperboy.text.RichText;
import paperboy.text.Span;

/** Digests as text for a terminal. Control characters of foreign text are left out, so that it cannot drive one. */
final class TerminalText {
    private static final String RULE = "─".repeat(72);

    private TerminalText() {}

    static String of(Digest digest) {
        StringBuilder text = new StringBuilder();
        text.append(plain(digest.heading())).append('\n');
        int number = 1;
        for (DigestCard card : digest.cards()) {
            text.append(RULE).append('\n');
            append(text, number++, card.card());
        }
        return text.append(RULE).append('\n').toString();
    }

    private static void append(StringBuilder text, int number, Card card) {
        text.append(number).append(". ").append(safe(card.title())).append('\n');
        card.url().ifPresent(url -> text.append("   ").append(safe(url)).append('\n'));
        plain(card.body())
                .lines()
                .forEach(line -> text.append("   ").append(line).append('\n'));
        card.footer()
                .ifPresent(footer -> text.append("   ").append(safe(footer)).append('\n'));
    }

    private static String plain(RichText rich) {
        StringBuilder text = new StringBuilder();
        for (Span span : rich.spans()) {
            if (span instanceof Span.Quote quote) {
                startLine(text);
                quote.plain()
                        .lines()
                        .forEach(line -> text.append("│ ").append(line).append('\n'));
            } else if (span instanceof Span.Anchor anchor) {
                text.append(anchor.plain()).append(" <").append(anchor.url()).append('>');
            } else {
                text.append(span.plain());
            }
        }
        return safe(text.toString());
    }

    private static void startLine(StringBuilder text) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    private static String safe(String foreign) {
        StringBuilder safe = new StringBuilder(foreign.length());
        foreign.codePoints()
                .filter(c -> c == '\n' || (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT))
                .forEach(safe::appendCodePoint);
        return safe.toString();
    }
}

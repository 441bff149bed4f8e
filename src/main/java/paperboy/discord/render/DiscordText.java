package paperboy.discord.render;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import paperboy.discord.render.Escape.Position;
import paperboy.text.RichText;
import paperboy.text.Span;

/**
 * Rich text as Discord's Markdown (https://docs.discord.com/developers/reference#message-formatting), escaped and cut.
 * A cut never falls inside a grapheme, an escape, a link or a mention, closes what was opened, and ends with an
 * ellipsis.
 */
public final class DiscordText {
    private static final String CUT = "…";
    private static final int LONGEST_LABEL = 200;
    private static final Pattern SCHEME = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);
    /** Discord shows a masked link as plain text when its label holds one of these, as reported. */
    private static final Pattern EMOJI =
            Pattern.compile("[\\x{1F000}-\\x{1FAFF}\\x{2600}-\\x{27BF}\\x{2B00}-\\x{2BFF}\\x{FE0F}\\x{20E3}]");

    private DiscordText() {}

    /** Pieces that belong together: what opens and closes them, and between these the places where a cut may fall. */
    private record Run(String open, List<String> pieces, String close) {
        static Run plain(List<String> pieces) {
            return new Run("", pieces, "");
        }

        int length() {
            return open.length()
                    + close.length()
                    + pieces.stream().mapToInt(String::length).sum();
        }

        String whole() {
            return open + String.join("", pieces) + close;
        }
    }

    /** The text as Markdown of at most {@code most} UTF-16 units. */
    public static String markdown(RichText text, int most) {
        List<Run> runs = runs(text, most);
        StringBuilder written = new StringBuilder();
        if (runs.stream().mapToInt(Run::length).sum() <= most) {
            runs.forEach(run -> written.append(run.whole()));
            return written.toString();
        }
        for (Run run : runs) {
            int room = most
                    - CUT.length()
                    - written.length()
                    - run.open().length()
                    - run.close().length();
            List<String> fitting = fitting(run.pieces(), room);
            if (!fitting.isEmpty()) {
                written.append(run.open()).append(String.join("", fitting)).append(run.close());
            }
            if (fitting.size() < run.pieces().size()) {
                break;
            }
        }
        return written.toString().stripTrailing() + CUT;
    }

    private static List<String> fitting(List<String> pieces, int room) {
        int used = 0;
        for (int i = 0; i < pieces.size(); i++) {
            used += pieces.get(i).length();
            if (used > room) {
                return pieces.subList(0, i);
            }
        }
        return pieces;
    }

    /** Foreign text where Discord reads no Markdown: labels, footers, choices. One line, cut. */
    public static String plain(String foreign, int most) {
        return CleanText.cut(CleanText.line(foreign), most);
    }

    private static List<Run> runs(RichText text, int most) {
        List<Run> runs = new ArrayList<>();
        String before = "";
        for (Span span : text.spans()) {
            if (before.endsWith(QUOTE_END) && !span.plain().startsWith("\n")) {
                runs.add(Run.plain(List.of("\n")));
                before = "\n";
            }
            Run run = run(span, before, most);
            runs.add(run);
            String whole = run.whole();
            before = span instanceof Span.Quote ? QUOTE_END : whole.isEmpty() ? before : whole;
        }
        return runs;
    }

    /** Stands for the end of a quoted line, which no text contains: it was cleaned away. */
    private static final String QUOTE_END = "\u0000";

    private static Run run(Span span, String before, int most) {
        Position position = before.isEmpty() || before.endsWith("\n") ? Position.LINE_START : Position.WITHIN_LINE;
        if (span instanceof Span.Text) {
            return Run.plain(Escape.withLinks(CleanText.lines(span.plain()), position, most));
        }
        if (span instanceof Span.Strong) {
            return marked("**", span, before, most);
        }
        if (span instanceof Span.Emphasis) {
            return marked("*", span, before, most);
        }
        if (span instanceof Span.Code) {
            return code(span.plain());
        }
        if (span instanceof Span.Quote) {
            return quote(span.plain(), position, most);
        }
        if (span instanceof Span.Anchor anchor) {
            return Run.plain(List.of(link(anchor, position)));
        }
        if (span instanceof Span.Moment moment) {
            String style = moment.style() == Span.Moment.Style.RELATIVE ? "R" : "f";
            return Run.plain(List.of("<t:" + moment.at().getEpochSecond() + ":" + style + ">"));
        }
        if (span instanceof Span.Channel channel) {
            return Run.plain(List.of("<#" + Long.toUnsignedString(channel.id()) + ">"));
        }
        throw new IllegalArgumentException("unknown span " + span.getClass());
    }

    /** Spaces stay outside the marks, and marks do not follow marks: Discord would show the asterisks. */
    private static Run marked(String mark, Span span, String before, int most) {
        String clean = CleanText.lines(span.plain());
        String inner = clean.strip();
        if (inner.isEmpty() || before.endsWith("*")) {
            return Run.plain(Escape.text(clean, Position.WITHIN_LINE, most));
        }
        int start = clean.indexOf(inner);
        return new Run(
                clean.substring(0, start) + mark,
                Escape.text(inner, Position.WITHIN_LINE, most),
                mark + clean.substring(start + inner.length()));
    }

    private static Run code(String foreign) {
        String clean = CleanText.line(foreign).replace('`', '\'');
        return clean.isEmpty() ? Run.plain(List.of()) : Run.plain(List.of("`" + clean + "`"));
    }

    private static Run quote(String foreign, Position position, int most) {
        List<String> pieces = new ArrayList<>();
        for (String piece : Escape.withLinks(CleanText.lines(foreign).strip(), Position.LINE_START, most)) {
            pieces.add(piece.equals("\n") ? "\n> " : piece);
        }
        return pieces.isEmpty()
                ? Run.plain(List.of())
                : new Run(position == Position.LINE_START ? "> " : "\n> ", Collections.unmodifiableList(pieces), "");
    }

    private static String link(Span.Anchor anchor, Position position) {
        Optional<String> url = WebLink.of(anchor.url(), DiscordLimits.URL);
        String clean = CleanText.line(anchor.plain());
        if (url.isEmpty()) {
            return String.join("", Escape.text(clean, position, LONGEST_LABEL));
        }
        String shown = SCHEME.matcher(EMOJI.matcher(clean).replaceAll(""))
                .replaceAll("")
                .strip();
        String label = shown.isEmpty()
                ? SCHEME.matcher(url.get().toLowerCase(Locale.ROOT)).replaceAll("")
                : shown;
        return "[" + Escape.label(CleanText.cut(label, LONGEST_LABEL)) + "](" + url.get() + ")";
    }
}

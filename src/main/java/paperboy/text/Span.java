package paperboy.text;

import java.time.Instant;
import java.util.Objects;

/** A run of rich text with one meaning. The text inside is what a person reads, never markup: renderers escape it. */
public sealed interface Span {

    /** What a person reads where the target has no markup for it. */
    String plain();

    /** Ordinary text; may hold line breaks. */
    record Text(String plain) implements Span {
        public Text {
            Objects.requireNonNull(plain);
        }
    }

    /** Important text. */
    record Strong(String plain) implements Span {
        public Strong {
            Objects.requireNonNull(plain);
        }
    }

    /** Slightly stressed text. */
    record Emphasis(String plain) implements Span {
        public Emphasis {
            Objects.requireNonNull(plain);
        }
    }

    /** Text to be typed or copied as it is, such as {@code /topics}. */
    record Code(String plain) implements Span {
        public Code {
            Objects.requireNonNull(plain);
        }
    }

    /** A link; {@code url} is an absolute http or https address, anything else is rendered as its label alone. */
    record Anchor(String plain, String url) implements Span {
        public Anchor {
            Objects.requireNonNull(plain);
            Objects.requireNonNull(url);
        }
    }

    /** A quoted passage of one or more lines, on lines of its own. */
    record Quote(String plain) implements Span {
        public Quote {
            Objects.requireNonNull(plain);
        }
    }

    /** A moment, shown in the reader's own time zone where the target can. */
    record Moment(Instant at, Style style) implements Span {
        /** How a moment reads. */
        public enum Style {
            DATE_TIME,
            RELATIVE
        }

        @Override
        public String plain() {
            return at.toString();
        }
    }

    /** The name of a channel, linked where the target can. */
    record Channel(long id) implements Span {
        @Override
        public String plain() {
            return "#" + id;
        }
    }
}

package paperboy.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Text with meaning instead of markup: a sequence of spans. Immutable. */
public record RichText(List<Span> spans) {
    private static final RichText EMPTY = new RichText(List.of());

    public RichText {
        spans = List.copyOf(spans);
    }

    public static RichText empty() {
        return EMPTY;
    }

    /** Ordinary text. */
    public static RichText of(String text) {
        return new RichText(List.of(new Span.Text(text)));
    }

    public boolean isEmpty() {
        return spans.stream().allMatch(span -> span.plain().isEmpty());
    }

    /** What a person reads where there is no markup. */
    public String plain() {
        return spans.stream().map(Span::plain).collect(Collectors.joining());
    }

    /** This text with more behind it. */
    public RichText and(RichText more) {
        return builder().add(this).add(more).build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects spans in reading order. Not thread-safe. */
    public static final class Builder {
        private final List<Span> spans = new ArrayList<>();

        private Builder() {}

        public Builder text(String text) {
            return span(new Span.Text(text));
        }

        public Builder strong(String text) {
            return span(new Span.Strong(text));
        }

        public Builder emphasis(String text) {
            return span(new Span.Emphasis(text));
        }

        public Builder code(String text) {
            return span(new Span.Code(text));
        }

        public Builder link(String label, String url) {
            return span(new Span.Anchor(label, url));
        }

        public Builder quote(String text) {
            return span(new Span.Quote(text));
        }

        public Builder moment(Instant at, Span.Moment.Style style) {
            return span(new Span.Moment(at, style));
        }

        public Builder channel(long id) {
            return span(new Span.Channel(id));
        }

        public Builder line() {
            return span(new Span.Text("\n"));
        }

        public Builder add(RichText more) {
            spans.addAll(more.spans());
            return this;
        }

        public Builder span(Span span) {
            spans.add(span);
            return this;
        }

        public boolean isEmpty() {
            return spans.isEmpty();
        }

        public RichText build() {
            return new RichText(spans);
        }
    }
}

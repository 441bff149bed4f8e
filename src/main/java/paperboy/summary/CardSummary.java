package paperboy.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import paperboy.catalog.Fact;
import paperboy.catalog.Paper;
import paperboy.catalog.PaperDetails;
import paperboy.catalog.Told;
import paperboy.text.Language;
import paperboy.text.Messages;
import paperboy.text.RichText;

/**
 * What a card tells of a paper's content, each part with where it is from: the curator's note first and verbatim, then
 * one sentence, then who wrote it and what became of it. What is not known is left out without a word. Pure and
 * thread-safe.
 */
public final class CardSummary {
    private static final int MOST_AUTHORS = 3;
    private static final int MOST_NAME_CHARS = 60;
    private static final int MOST_VENUE_CHARS = 80;

    private final Summarizer summarizer;

    /** Makes cards with the sentences that a summarizer picks from abstracts. */
    public CardSummary(Summarizer summarizer) {
        this.summarizer = summarizer;
    }

    /** What is known without a language model. */
    public RichText of(Paper paper, PaperDetails details, Language language) {
        return of(paper, details, Optional.empty(), language);
    }

    /**
     * What is known.
     *
     * @param written a sentence in this language that was checked already; it stands in place of the abstract's own
     */
    public RichText of(Paper paper, PaperDetails details, Optional<SummaryText> written, Language language) {
        Messages messages = Messages.in(language);
        List<RichText> parts = new ArrayList<>();
        if (details.is(Fact.WITHDRAWN)) {
            parts.add(
                    RichText.builder().strong(messages.say("summary.withdrawn")).build());
        }
        if (!paper.notes().isEmpty()) {
            parts.add(note(paper, messages));
        }
        sentence(paper, details, written).ifPresent(summary -> parts.add(labelled(summary, details, messages)));
        String facts = facts(paper, details, messages);
        if (!facts.isEmpty()) {
            parts.add(RichText.of(facts));
        }
        return lines(parts);
    }

    /** The whole abstract with where it is from; empty if none is known. */
    public static RichText wholeAbstract(PaperDetails details, Language language) {
        Messages messages = Messages.in(language);
        return details.abstractText()
                .map(AbstractText::clean)
                .filter(text -> !text.isEmpty())
                .map(text -> labelled(new SummaryText(text, Provenance.ABSTRACT), details, messages))
                .orElse(RichText.empty());
    }

    private static RichText note(Paper paper, Messages messages) {
        return RichText.builder()
                .emphasis(messages.say("summary.curator"))
                .line()
                .quote(String.join("\n", paper.notes()))
                .build();
    }

    /** The sentence for the card: the written one, the abstract's own, an index's. */
    private Optional<SummaryText> sentence(Paper paper, PaperDetails details, Optional<SummaryText> written) {
        return written.or(() -> details.abstractText().flatMap(text -> summarizer.summarize(paper.title(), text)))
                .or(() -> details.text(Fact.GENERATED_SUMMARY)
                        .map(AbstractText::clean)
                        .filter(text -> !text.isBlank())
                        .map(text -> new SummaryText(KeySentence.shortened(text), Provenance.INDEX)));
    }

    private static RichText labelled(SummaryText summary, PaperDetails details, Messages messages) {
        String label = switch (summary.provenance()) {
            case CURATOR -> messages.say("summary.curator");
            case AUTHORS -> messages.say("summary.authors");
            case ABSTRACT -> messages.say("summary.abstract", source(details.told(Fact.ABSTRACT)));
            case INDEX -> messages.say("summary.index", source(details.told(Fact.GENERATED_SUMMARY)));
            case LANGUAGE_MODEL -> messages.say("summary.model");
        };
        // A full-width colon brings its own space.
        String space = label.endsWith(":") ? " " : "";
        return RichText.builder().emphasis(label).text(space + summary.text()).build();
    }

    /** The name of a source as people know it. */
    private static String source(Optional<Told> told) {
        String name = told.map(Told::source).orElse("");
        return switch (name) {
            case "arxiv" -> "arXiv";
            case "semantic-scholar" -> "Semantic Scholar";
            case "hugging-face" -> "Hugging Face";
            case "crossref" -> "Crossref";
            case "openalex" -> "OpenAlex";
            case "github" -> "GitHub";
            default -> name;
        };
    }

    /** Who wrote it, where it appeared unless the curator says so, how often it is cited, how its code is liked. */
    private static String facts(Paper paper, PaperDetails details, Messages messages) {
        List<String> facts = new ArrayList<>();
        authors(paper, details, messages).ifPresent(facts::add);
        if (paper.venue().isEmpty()) {
            details.text(Fact.VENUE)
                    .map(AbstractText::clean)
                    .filter(venue -> !venue.isEmpty())
                    .map(venue -> cut(venue, MOST_VENUE_CHARS))
                    .ifPresent(facts::add);
        }
        count(details, Fact.CITATIONS).ifPresent(count -> facts.add(messages.say("summary.citations", count)));
        count(details, Fact.STARS).ifPresent(count -> facts.add(messages.say("summary.stars", count)));
        if (details.is(Fact.CODE_ARCHIVED)) {
            facts.add(messages.say("summary.archived"));
        }
        return String.join(" · ", facts);
    }

    private static Optional<String> authors(Paper paper, PaperDetails details, Messages messages) {
        List<String> names = details.authors().stream()
                .map(AbstractText::clean)
                .filter(name -> !name.isEmpty())
                .map(name -> cut(name, MOST_NAME_CHARS))
                .toList();
        if (paper.authors().isPresent() || names.isEmpty()) {
            return paper.authors();
        }
        if (names.size() <= MOST_AUTHORS) {
            return Optional.of(String.join(messages.say("summary.names"), names));
        }
        String first = String.join(messages.say("summary.names"), names.subList(0, MOST_AUTHORS));
        return Optional.of(messages.say("summary.more", first, names.size() - MOST_AUTHORS));
    }

    private static Optional<Integer> count(PaperDetails details, Fact fact) {
        OptionalInt number = details.number(fact);
        return number.isPresent() && number.getAsInt() > 0 ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    private static String cut(String text, int maxChars) {
        if (text.length() <= maxChars) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(maxChars - 2)) ? maxChars - 2 : maxChars - 1;
        return text.substring(0, end).strip() + "…";
    }

    private static RichText lines(List<RichText> parts) {
        RichText.Builder lines = RichText.builder();
        for (RichText part : parts) {
            if (!lines.isEmpty()) {
                lines.line();
            }
            lines.add(part);
        }
        return lines.build();
    }
}

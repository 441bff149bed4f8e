package paperboy.catalog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the metadata sources tell of a paper, one answer a question: contradictions are settled by {@link Trust}.
 * Immutable.
 *
 * @param facts the chosen ones, each with who told it
 */
public record PaperDetails(Map<Fact, Told> facts) {
    private static final PaperDetails NONE = new PaperDetails(Map.of());

    public PaperDetails {
        facts = Map.copyOf(facts);
    }

    /** Nothing is known. */
    public static PaperDetails none() {
        return NONE;
    }

    /** Chooses among all that was told of one paper. */
    public static PaperDetails of(Collection<Told> told) {
        Map<Fact, Told> chosen = new EnumMap<>(Fact.class);
        for (Told next : told) {
            chosen.merge(
                    next.fact(), next, (one, other) -> Trust.order(next.fact()).compare(one, other) <= 0 ? one : other);
        }
        return new PaperDetails(chosen);
    }

    public boolean isEmpty() {
        return facts.isEmpty();
    }

    /** A fact with who told it. */
    public Optional<Told> told(Fact fact) {
        return Optional.ofNullable(facts.get(fact));
    }

    public Optional<String> text(Fact fact) {
        return told(fact).map(Told::value);
    }

    /** As the source gives it, LaTeX and all. */
    public Optional<String> abstractText() {
        return text(Fact.ABSTRACT);
    }

    /** Full names in the paper's order; may be empty. */
    public List<String> authors() {
        return text(Fact.AUTHORS).map(names -> names.lines().toList()).orElse(List.of());
    }

    /** A number, not negative; empty too where a source told something that is none. */
    public OptionalInt number(Fact fact) {
        Optional<String> text = text(fact).filter(digits -> digits.matches("\\d{1,9}"));
        return text.isPresent() ? OptionalInt.of(Integer.parseInt(text.get())) : OptionalInt.empty();
    }

    /** The first day it was public. */
    public Optional<LocalDate> publishedOn() {
        try {
            return text(Fact.PUBLISHED_ON).map(LocalDate::parse);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** Whether a fact that just is so was told. */
    public boolean is(Fact fact) {
        return facts.containsKey(fact);
    }
}

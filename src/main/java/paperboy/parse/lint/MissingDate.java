package paperboy.parse.lint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paperboy.catalog.ArxivId;
import paperboy.catalog.Entry;
import paperboy.catalog.EntryKind;

/** Papers without date or venue year whose arXiv id tells the month. */
final class MissingDate implements LintRule {
    private static final Pattern MONTH = Pattern.compile("(?:[a-z-]+/)?\\d{2}(\\d{2}).*");

    @Override
    public String id() {
        return "missing-date";
    }

    @Override
    public String about() {
        return "A paper has no date, and its arXiv id tells the month.";
    }

    @Override
    public List<Finding> findings(LintedList list) {
        return list.entries().stream()
                .filter(entry -> entry.kind() == EntryKind.PAPER && entry.date().isEmpty())
                .filter(entry ->
                        entry.venue().stream().allMatch(venue -> venue.year().isEmpty()))
                .flatMap(entry -> month(entry).stream()
                        .map(month -> Finding.note(
                                this, entry.line(), "no date; its arXiv id says " + month + ": " + entry.title())))
                .toList();
    }

    private static Optional<String> month(Entry entry) {
        Matcher month = MONTH.matcher(entry.arxivId().map(ArxivId::value).orElse(""));
        int year = entry.arxivId()
                .map(ArxivId::year)
                .flatMap(said -> said.stream().boxed().findFirst())
                .orElse(0);
        return month.matches() && year > 0
                ? Optional.of(String.format(Locale.ROOT, "%d-%s", year, month.group(1)))
                : Optional.empty();
    }
}

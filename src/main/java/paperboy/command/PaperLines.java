package paperboy.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import paperboy.catalog.Paper;
import paperboy.catalog.Venue;
import paperboy.text.RichText;

/** Papers as numbered lines with linked titles, and as a menu to choose one from. */
final class PaperLines {
    /** Ten lines with their addresses must fit a card's 4,096 characters. */
    private static final int MOST_TITLE_CHARS = 120;

    private static final int MOST_URL_CHARS = 150;
    private static final int MOST_MENU_CHARS = 95;

    private PaperLines() {}

    /**
     * One line a paper.
     *
     * @param first the first one's number
     * @param isRead whether to mark it as read
     */
    static RichText of(List<Paper> papers, int first, Predicate<Paper> isRead) {
        RichText.Builder lines = RichText.builder();
        int number = first;
        for (Paper paper : papers) {
            if (number > first) {
                lines.line();
            }
            lines.text(number + ". ");
            String title = Excerpt.of(paper.title(), MOST_TITLE_CHARS);
            Optional<String> url = paper.url().filter(address -> address.length() <= MOST_URL_CHARS);
            if (url.isPresent()) {
                lines.link(title, url.get());
            } else {
                lines.text(title);
            }
            String facts = facts(paper);
            lines.text((facts.isEmpty() ? "" : " · " + facts) + (isRead.test(paper) ? " ✓" : ""));
            number++;
        }
        return lines.build();
    }

    /** A menu with one option a paper; its value is the paper's number in our database. */
    static Row menu(Action action, String placeholder, List<Paper> papers, int first) {
        List<Row.MenuOption> options = new ArrayList<>();
        int number = first;
        for (Paper paper : papers) {
            options.add(new Row.MenuOption(
                    Excerpt.of(number + ". " + paper.title(), MOST_MENU_CHARS),
                    String.valueOf(paper.id().value()),
                    Excerpt.of(describing(paper), MOST_MENU_CHARS)));
            number++;
        }
        return new Row.Menu(action, placeholder, options, 1);
    }

    private static String describing(Paper paper) {
        String topic = paper.placement().topic().breadcrumb();
        String facts = facts(paper);
        return topic.isEmpty() || facts.isEmpty() ? topic + facts : topic + " · " + facts;
    }

    /** Where and when it appeared, and its rating: {@code NIPS 2018 · ●●}. */
    private static String facts(Paper paper) {
        List<String> facts = new ArrayList<>();
        paper.venue().map(venue -> Excerpt.of(venue.label(), 40)).ifPresent(facts::add);
        OptionalInt shown = paper.venue().map(Venue::year).orElse(OptionalInt.empty());
        if (shown.isEmpty() && paper.year().isPresent()) {
            facts.add(String.format(Locale.ROOT, "%d", paper.year().getAsInt()));
        }
        paper.rating().ifPresent(rating -> facts.add("●".repeat(Math.min(rating.stars(), 5))));
        return String.join(" · ", facts);
    }
}

package paperboy.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import paperboy.catalog.Link;
import paperboy.catalog.LinkRole;
import paperboy.catalog.ListedDate;
import paperboy.catalog.Paper;
import paperboy.catalog.Venue;
import paperboy.text.Card;
import paperboy.text.RichText;

/**
 * A paper as people see it: its title leading to the paper, then venue, date and rating, its topic, what is known of
 * its content, and its links. Pure.
 */
public final class PaperCard {
    private static final int MOST_LINKS = 8;

    private PaperCard() {}

    /**
     * The card of a paper.
     *
     * @param summary what is known of its content, labelled with where it is from; may be empty
     * @param footer such as the channel's progress
     */
    public static Card of(Paper paper, RichText summary, Optional<String> footer, Card.Accent accent) {
        RichText.Builder body = RichText.builder();
        body.text(facts(paper));
        body.emphasis(paper.placement().topic().breadcrumb());
        if (!summary.isEmpty()) {
            body.line().add(summary);
        }
        List<Link> links = links(paper);
        if (!links.isEmpty()) {
            body.line();
            appendLinks(body, links);
        }
        return new Card(paper.title(), paper.url(), body.build(), footer, accent);
    }

    /** Venue, date and rating on one line with a break behind it; empty where nothing is known. */
    private static String facts(Paper paper) {
        List<String> facts = new ArrayList<>();
        paper.venue().map(Venue::label).ifPresent(facts::add);
        paper.date()
                .map(ListedDate::iso)
                .or(() -> paper.year().stream()
                        .mapToObj(year -> String.format(Locale.ROOT, "%d", year))
                        .findFirst())
                .ifPresent(facts::add);
        paper.rating().ifPresent(rating -> facts.add("●".repeat(rating.stars())));
        paper.tag().ifPresent(facts::add);
        return facts.isEmpty() ? "" : String.join(" · ", facts) + "\n";
    }

    /** The labelled links that lead elsewhere than the title. */
    private static List<Link> links(Paper paper) {
        return paper.links().stream()
                .filter(link -> !(link.role() == LinkRole.PAPER
                        && paper.url().map(link.url()::equals).orElse(false)))
                .limit(MOST_LINKS)
                .toList();
    }

    private static void appendLinks(RichText.Builder body, List<Link> links) {
        String separator = "";
        for (Link link : links) {
            body.text(separator).link(label(link), link.url());
            separator = " · ";
        }
    }

    private static String label(Link link) {
        String label = link.label().isBlank() ? link.role().name().toLowerCase(Locale.ROOT) : link.label();
        return link.note().map(note -> label + " " + note).orElse(label);
    }
}

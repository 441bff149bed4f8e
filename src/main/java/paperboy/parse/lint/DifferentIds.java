package paperboy.parse.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import paperboy.catalog.ArxivId;
import paperboy.catalog.Entry;
import paperboy.catalog.Link;
import paperboy.catalog.LinkRole;

/** Entries whose title leads to one arXiv paper and whose paper link to another. */
final class DifferentIds implements LintRule {
    @Override
    public String id() {
        return "different-ids";
    }

    @Override
    public String about() {
        return "The title and the paper link of an entry lead to different papers.";
    }

    @Override
    public List<Finding> findings(LintedList list) {
        return list.entries().stream().flatMap(this::finding).toList();
    }

    private Stream<Finding> finding(Entry entry) {
        Optional<ArxivId> title = entry.listedUrl().flatMap(ArxivId::inUrl);
        return entry.links().stream()
                .filter(link -> link.role() == LinkRole.PAPER)
                .map(Link::url)
                .map(ArxivId::inUrl)
                .flatMap(Optional::stream)
                .filter(id -> title.isPresent() && !title.get().equals(id))
                .limit(1)
                .map(id -> Finding.warning(
                        this,
                        entry.line(),
                        "the title leads to arXiv " + title.map(ArxivId::value).orElse("") + ", the paper link to "
                                + id.value() + ": " + entry.title()));
    }
}

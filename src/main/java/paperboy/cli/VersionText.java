package paperboy.cli;

import java.util.Optional;
import paperboy.catalog.Change;
import paperboy.catalog.EntryField;
import paperboy.catalog.ImportOutcome;
import paperboy.catalog.ImportReceipt;
import paperboy.catalog.TopicPath;

/** What a version of a list changed, in the words of a person who checks it. */
final class VersionText {
    private VersionText() {}

    static String of(String version, ImportOutcome outcome) {
        ImportReceipt receipt = outcome.receipt();
        StringBuilder text = new StringBuilder(version)
                .append(": ")
                .append(receipt.papers())
                .append(receipt.papers() == 1 ? " paper in " : " papers in ")
                .append(receipt.topics())
                .append(receipt.topics() == 1 ? " topic\n" : " topics\n");
        if (receipt.losesHalf()) {
            text.append("  more than half of the list left it; a running bot would stop here and ask\n");
        }
        for (Change change : outcome.diff().changes()) {
            text.append("  ").append(line(change)).append('\n');
        }
        return text.toString();
    }

    private static String line(Change change) {
        if (change instanceof Change.Added paper) {
            return "added, line " + paper.line() + ": " + paper.title();
        } else if (change instanceof Change.Removed paper) {
            return "removed: " + paper.title();
        } else if (change instanceof Change.Restored paper) {
            return "restored, line " + paper.line() + ": " + paper.title();
        } else if (change instanceof Change.Moved paper) {
            return "moved to " + paper.to().stream().map(VersionText::name).toList() + ": " + paper.title();
        } else if (change instanceof Change.Retitled paper) {
            return "retitled: " + paper.from() + " → " + paper.to();
        } else if (change instanceof Change.Changed paper) {
            return "changed "
                    + paper.fields().stream().sorted().map(EntryField::toString).toList()
                    + ": " + paper.title();
        } else if (change instanceof Change.TopicAdded topic) {
            return "topic added: " + name(topic.topic());
        } else if (change instanceof Change.TopicRemoved topic) {
            Optional<String> heir = topic.heir().map(path -> " (its papers: " + name(path) + ")");
            return "topic removed: " + name(topic.topic()) + heir.orElse("");
        } else if (change instanceof Change.TopicRenamed topic) {
            return "topic renamed: " + name(topic.from()) + " → " + name(topic.to());
        }
        throw new IllegalStateException("unknown change " + change);
    }

    private static String name(TopicPath path) {
        return path.isRoot() ? "(the list itself)" : path.breadcrumb();
    }
}

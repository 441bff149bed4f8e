package paperboy.cli;

import java.util.List;
import java.util.Locale;
import paperboy.catalog.Entry;
import paperboy.catalog.EntryKind;
import paperboy.catalog.ReadingList;
import paperboy.catalog.Topic;
import paperboy.parse.ParseWarning;
import paperboy.parse.ParsedList;

/** What was read of a list, in the words of a person who checks it. */
final class Receipt {
    private Receipt() {}

    static String of(String file, ParsedList parsed) {
        ReadingList list = parsed.list();
        StringBuilder receipt = new StringBuilder();
        receipt.append(list.title())
                .append("  (")
                .append(file)
                .append(", key ")
                .append(list.key().value())
                .append(")\n");
        for (Topic topic : list.topics()) {
            appendTopic(receipt, list, topic);
        }
        receipt.append(summary(list)).append('\n');
        appendWarnings(receipt, parsed.warnings());
        return receipt.append('\n').toString();
    }

    private static void appendTopic(StringBuilder receipt, ReadingList list, Topic topic) {
        long papers = list.entries().stream()
                .filter(Receipt::isPaper)
                .filter(entry -> entry.topic().equals(topic.path()))
                .count();
        String indent = "  ".repeat(topic.path().names().size());
        String number = topic.number().map(n -> n + " ").orElse("");
        String name = indent + number + topic.path().name().orElse("");
        receipt.append(papers == 0 ? name : String.format(Locale.ROOT, "%s  %d", name, papers))
                .append('\n');
    }

    private static String summary(ReadingList list) {
        List<Entry> papers = list.entries().stream().filter(Receipt::isPaper).toList();
        long repeated =
                papers.stream().filter(entry -> entry.duplicateOf().isPresent()).count();
        long healed = list.entries().stream()
                .filter(entry -> entry.listedUrl().isPresent())
                .filter(entry -> entry.url().isPresent() && !entry.url().equals(entry.listedUrl()))
                .count();
        return count(list.topics().size(), "topic")
                + ", " + count(papers.size() - repeated, "paper")
                + " in " + (papers.size() == 1 ? "1 entry" : papers.size() + " entries")
                + ", " + count(repeated, "duplicate")
                + ", " + count(list.entries().size() - papers.size(), "other resource")
                + ", " + count(healed, "healed link");
    }

    private static void appendWarnings(StringBuilder receipt, List<ParseWarning> warnings) {
        for (ParseWarning warning : warnings) {
            receipt.append("  line ")
                    .append(warning.line())
                    .append(": ")
                    .append(warning.what())
                    .append('\n');
        }
    }

    private static boolean isPaper(Entry entry) {
        return entry.kind() == EntryKind.PAPER;
    }

    private static String count(long number, String thing) {
        return number + " " + (number == 1 ? thing : thing + "s");
    }
}

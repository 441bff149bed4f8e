package paperboy.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paperboy.catalog.ImportReceipt;
import paperboy.catalog.PastImport;
import paperboy.pipeline.BrokenSource;
import paperboy.text.Messages;
import paperboy.text.RichText;
import paperboy.text.Span;

/** Imports of lists in words, each a line. */
final class ImportLines {
    private static final int MOST_PLACE_CHARS = 80;
    private static final int MOST_PROBLEM_CHARS = 300;

    private ImportLines() {}

    /** The last import that was taken, and the one after it that was not; the imports are newest first. */
    static List<RichText> latest(List<PastImport> imports, Messages messages) {
        List<RichText> lines = new ArrayList<>();
        imports.stream()
                .filter(past -> past.fate() == PastImport.Fate.IMPORTED)
                .findFirst()
                .ifPresent(past -> lines.add(of(past, messages)));
        if (isStopped(imports)) {
            lines.add(of(imports.get(0), messages));
        }
        return lines;
    }

    /** Whether the newest version of the list was not taken. */
    static boolean isStopped(List<PastImport> imports) {
        return !imports.isEmpty() && imports.get(0).fate() == PastImport.Fate.STOPPED;
    }

    /** When, from where, and what it changed. */
    static RichText of(PastImport past, Messages messages) {
        Span moment = new Span.Moment(past.at(), Span.Moment.Style.RELATIVE);
        ImportReceipt receipt = past.receipt();
        return past.fate() == PastImport.Fate.STOPPED
                ? messages.rich(
                        "lists.stopped", moment, receipt.removed(), new Span.Code("paperboy import --accept-loss"))
                : messages.rich("lists.imported", moment, shown(past.source()), changes(receipt, messages));
    }

    static RichText broken(BrokenSource source, Messages messages) {
        String place = shown(source.place());
        String problem = source.problem().replace(source.place(), place);
        return messages.rich("lists.broken", new Span.Strong(place), Excerpt.of(problem, MOST_PROBLEM_CHARS));
    }

    private static String changes(ImportReceipt receipt, Messages messages) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("lists.added", receipt.added());
        counts.put("lists.restored", receipt.restored());
        counts.put("lists.removed", receipt.removed());
        counts.put("lists.moved", receipt.moved());
        counts.put("lists.retitled", receipt.retitled());
        counts.put("lists.changed", receipt.changed());
        if (receipt.added() < receipt.papers()) {
            counts.put("lists.topics", receipt.topicsAdded() + receipt.topicsRemoved() + receipt.topicsRenamed());
        }
        List<String> said = counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> messages.say(count.getKey(), count.getValue()))
                .toList();
        return said.isEmpty() ? messages.say("lists.same") : String.join(", ", said);
    }

    /**
     * An address without its query, which may hold a secret, or the name of a file: how the operator's disk is laid out
     * is nobody's business here.
     */
    private static String shown(String place) {
        if (place.startsWith("https://") || place.startsWith("http://")) {
            return Excerpt.of(place.split("[?#]", 2)[0], MOST_PLACE_CHARS);
        }
        String name = place.substring(Math.max(place.lastIndexOf('/'), place.lastIndexOf('\\')) + 1);
        return Excerpt.of(name.isEmpty() ? place : name, MOST_PLACE_CHARS);
    }
}

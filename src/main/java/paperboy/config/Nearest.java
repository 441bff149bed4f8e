package paperboy.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known name that a misspelt one probably meant. */
final class Nearest {
    private Nearest() {}

    /** The closest of the names; empty if none is close enough to be worth a guess. */
    static Optional<String> to(String written, Collection<String> names) {
        int bound = Math.max(2, written.length() / 2);
        return names.stream()
                .min(Comparator.<String>comparingInt(name -> distance(written, name))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(name -> distance(written, name) <= bound);
    }

    /** Letters to change; forgetting or mistaking the section of a key counts as one. */
    private static int distance(String written, String name) {
        int whole = edits(written, name);
        return Math.min(whole, 1 + edits(lastPart(written), lastPart(name)));
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Levenshtein's distance. */
    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}

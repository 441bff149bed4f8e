package paperboy.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import paperboy.text.Edits;

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
        int whole = Edits.between(written, name);
        return Math.min(whole, 1 + Edits.between(lastPart(written), lastPart(name)));
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}

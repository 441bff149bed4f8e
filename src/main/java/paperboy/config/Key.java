package paperboy.config;

import java.util.Locale;
import java.util.Optional;

/**
 * One thing that can be set.
 *
 * @param name as in the file, dots between the levels
 * @param standard the default, written as in the file
 * @param variable the environment variable that overrides the file
 */
record Key<T>(String name, String standard, Kind<T> kind, String variable) {
    static final String PREFIX = "PAPERBOY_";

    /** A key whose variable is made of its name: {@code PAPERBOY_DIGEST_POST_AT} for {@code digest.post_at}. */
    Key(String name, String standard, Kind<T> kind) {
        this(name, standard, kind, PREFIX + name.replace('.', '_').toUpperCase(Locale.ROOT));
    }

    String rule() {
        return kind.rule();
    }

    /** The value meant; empty, with a complaint, if what is given breaks the rule. */
    Optional<T> read(Given given, Complaints complaints) {
        return kind.reader().read(given, complaints);
    }
}

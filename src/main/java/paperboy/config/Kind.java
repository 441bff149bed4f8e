package paperboy.config;

import java.util.Optional;
import java.util.function.Function;

/**
 * A kind of value: what must hold, in words that follow "must be", and how it is read.
 *
 * <p>An empty text never reaches a reader unless it is the key's default: it stands for "not set".
 */
record Kind<T>(String rule, Reader<T> reader) {

    /** Reads what is given; complains and answers empty where it breaks the rule. */
    @FunctionalInterface
    interface Reader<T> {
        Optional<T> read(Given given, Complaints complaints);
    }

    /** A kind written as one piece of text. */
    static <T> Kind<T> text(String rule, Function<String, Optional<T>> meaning) {
        return new Kind<>(rule, (given, complaints) -> {
            Optional<T> value = given.text().flatMap(meaning);
            if (value.isEmpty()) {
                complaints.about(given, "must be " + rule);
            }
            return value;
        });
    }
}

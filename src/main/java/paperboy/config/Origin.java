package paperboy.config;

import java.nio.file.Path;
import java.util.OptionalInt;

/** Where a value comes from, as a person would look for it. */
public sealed interface Origin {

    /** In words, such as {@code config/paperboy.yaml line 12}. */
    String text();

    /** Nobody set it. */
    record Standard() implements Origin {
        @Override
        public String text() {
            return "default";
        }
    }

    /**
     * A file.
     *
     * @param line counted from 1; empty where the whole file is meant
     */
    record InFile(Path file, OptionalInt line) implements Origin {
        @Override
        public String text() {
            return line.isPresent() ? file + " line " + line.getAsInt() : file.toString();
        }
    }

    /** An environment variable. */
    record InEnvironment(String variable) implements Origin {
        @Override
        public String text() {
            return "environment " + variable;
        }
    }
}

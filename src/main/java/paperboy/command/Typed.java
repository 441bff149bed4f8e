package paperboy.command;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads what people type and what our own proposals and buttons carry. */
final class Typed {
    /** Stands before the number of a topic or paper in proposals, so that it is never taken for a word. */
    private static final String NUMBER_SIGN = "#";

    private Typed() {}

    /** A text as it is compared: without case, width and outer spaces. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /** The value of a proposal that stands for a number in our database. */
    static String proposal(long number) {
        return NUMBER_SIGN + number;
    }

    /** Reads what {@link #proposal} wrote. */
    static OptionalLong proposed(String typed) {
        return typed.startsWith(NUMBER_SIGN) ? number(typed.substring(1)) : OptionalLong.empty();
    }

    /** A number of our database, as a button carries it; 0 and everything else is none. */
    static OptionalLong number(String carried) {
        try {
            long number = Long.parseLong(carried);
            return number > 0 ? OptionalLong.of(number) : OptionalLong.empty();
        } catch (NumberFormatException notOurs) {
            return OptionalLong.empty();
        }
    }

    /** A count or offset, as a button carries it; 0 for everything else. */
    static int offset(Optional<String> carried) {
        return carried.map(Typed::number)
                .filter(number -> number.orElse(0) < Integer.MAX_VALUE)
                .map(number -> (int) number.orElse(0))
                .orElse(0);
    }
}

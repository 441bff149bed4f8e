package paperboy.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Constants by the names that options and buttons give them: lower case. */
final class Named {
    private Named() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> Optional<E> find(Class<E> kind, Optional<String> name) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(constant -> name.filter(of(constant)::equals).isPresent())
                .findFirst();
    }
}
